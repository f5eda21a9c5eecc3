package com.penny.evidence.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.penny.evidence.Evidence.Sealed;
import com.penny.evidence.control.local.EncryptedFiles;
import com.penny.evidence.control.s3.BucketObjects;
import com.penny.evidence.control.s3.Buckets;
import com.penny.kernel.Problem;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A machine that got a bucket later, or lost it. */
class ObjectStoresTest {

    private static final Sealed FILE = new Sealed(UUID.randomUUID(), 1, "", new byte[60], "keyring");
    private static final Sealed OBJECT = new Sealed(UUID.randomUUID(), 1, "", new byte[0], BucketObjects.KEY_ID);

    private final ObjectStores stores = new ObjectStores();

    @BeforeEach
    void put() {
        stores.files = new EncryptedFiles();
        stores.objects = new BucketObjects();
    }

    @Test
    void whatIsNewGoesIntoTheBucketAndWhatWasThereStaysWhereItIs() {
        stores.settings = Buckets.named();

        assertThat(stores.forNew()).isSameAs(stores.objects);
        assertThat(stores.of(OBJECT)).isSameAs(stores.objects);
        assertThat(stores.of(FILE)).isSameAs(stores.files);
    }

    @Test
    void withoutABucketEvidenceStaysHereAndWhatIsInOneIsOutOfReach() {
        stores.settings = Buckets.none();

        assertThat(stores.forNew()).isSameAs(stores.files);
        assertThat(stores.of(FILE)).isSameAs(stores.files);
        assertThatThrownBy(() -> stores.of(OBJECT))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.status()).isEqualTo(503));
    }
}
