package com.penny.evidence.control.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.penny.evidence.Evidence.Sealed;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BucketSettingsTest {

    @Test
    void withoutANameThereIsNoBucketWhateverElseIsSet() {
        assertThat(Buckets.none().bucket()).isEmpty();
        assertThat(Buckets.settings(" ", " ", "https://s3.shop.example").bucket())
                .isEmpty();
    }

    @Test
    void theRegionIsThatOfTheKey() {
        assertThat(Buckets.named().bucket().orElseThrow().region()).isEqualTo("eu-west-1");
    }

    /** Partitions of AWS have hosts of their own, and its oldest region an old one. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "arn:aws:kms:eu-west-1:111122223333:key/1",
                "arn:aws:kms:us-east-1:111122223333:key/1",
                "arn:aws:kms:us-west-2:111122223333:key/1",
                "arn:aws-cn:kms:cn-north-1:111122223333:key/1",
                "arn:aws-us-gov:kms:us-gov-west-1:111122223333:key/1"
            })
    void pagesMayShowWhatSignedAddressesPointTo(String kmsKey) {
        assertThat(originOfASignedAddress(Buckets.settings("penny-evidence", kmsKey, null)))
                .startsWith("https://penny-evidence.s3");
        assertThat(originOfASignedAddress(Buckets.settings("penny-evidence", kmsKey, "https://s3.shop.example:8443")))
                .isEqualTo("https://s3.shop.example:8443");
    }

    private static String originOfASignedAddress(BucketSettings settings) {
        System.setProperty("aws.accessKeyId", "test");
        System.setProperty("aws.secretAccessKey", "test");
        BucketClient client = new BucketClient();
        client.settings = settings;
        client.connect();
        BucketObjects objects = new BucketObjects();
        objects.client = client;
        URI address = objects.direct(
                        new Sealed(UUID.randomUUID(), 1, "", new byte[0], BucketObjects.KEY_ID),
                        "video/mp4",
                        Duration.ofMinutes(1))
                .orElseThrow();
        client.disconnect();
        assertThat(client.origin()).contains(address.getScheme() + "://" + address.getAuthority());
        return client.origin().orElseThrow();
    }

    @Test
    void aKeyWithoutABucketIsNoWayToKeepEvidenceHere() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Buckets.settings(null, S3Proxy.KMS_KEY, null).bucket())
                .withMessageContaining("PENNY_EVIDENCE_BUCKET");
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
