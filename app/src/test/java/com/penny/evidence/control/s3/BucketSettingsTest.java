package com.penny.evidence.control.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BucketSettingsTest {

    @Test
    void withoutANameThereIsNoBucketWhateverElseIsSet() {
        assertThat(Buckets.none().bucket()).isEmpty();
        assertThat(Buckets.settings(" ", S3Proxy.KMS_KEY, null).bucket()).isEmpty();
    }

    @Test
    void theRegionIsThatOfTheKeyAndBrowsersAreSentToTheBucketsOwnAddress() {
        BucketSettings.Bucket bucket = Buckets.named().bucket().orElseThrow();

        assertThat(bucket.region()).isEqualTo("eu-west-1");
        assertThat(bucket.origin()).isEqualTo("https://penny-evidence.s3.eu-west-1.amazonaws.com");
    }

    @Test
    void anotherAddressOfS3IsWhereBrowsersAreSent() {
        assertThat(Buckets.settings("penny-evidence", S3Proxy.KMS_KEY, "https://s3.shop.example:8443/x")
                        .bucket()
                        .orElseThrow()
                        .origin())
                .isEqualTo("https://s3.shop.example:8443");
    }

    @ParameterizedTest
    @CsvSource({
        "penny-evidence,",
        "penny-evidence,1234abcd-12ab",
        "penny-evidence,alias/evidence",
        "penny-evidence,arn:aws:kms:eu-west-1:111122223333:alias/evidence",
        "penny.evidence,arn:aws:kms:eu-west-1:111122223333:key/1234abcd",
        "Penny,arn:aws:kms:eu-west-1:111122223333:key/1234abcd",
        "../etc,arn:aws:kms:eu-west-1:111122223333:key/1234abcd",
        "a,arn:aws:kms:eu-west-1:111122223333:key/1234abcd"
    })
    void aBucketThatIsNamedByHalfOrWronglyStopsTheServer(String name, String kmsKey) {
        assertThatIllegalStateException()
                .isThrownBy(() -> Buckets.settings(name, kmsKey, null).bucket())
                .withMessageContaining("PENNY_EVIDENCE_BUCKET");
    }
}
