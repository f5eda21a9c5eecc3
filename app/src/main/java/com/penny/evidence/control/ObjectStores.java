package com.penny.evidence.control;

import com.penny.evidence.Evidence.Sealed;
import com.penny.evidence.control.local.EncryptedFiles;
import com.penny.evidence.control.s3.BucketObjects;
import com.penny.evidence.control.s3.BucketSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What is new goes into the bucket where one is named; what is there is read from where its row says it is. */
@ApplicationScoped
public class ObjectStores {

    @Inject
    EncryptedFiles files;

    @Inject
    BucketObjects objects;

    @Inject
    BucketSettings settings;

    public ObjectStore forNew() {
        return settings.bucket().isPresent() ? objects : files;
    }

    /** @throws IllegalStateException for an object in a bucket when none is named */
    public ObjectStore of(Sealed object) {
        if (!object.keyId().equals(BucketObjects.KEY_ID)) {
            return files;
        }
        if (settings.bucket().isEmpty()) {
            throw new IllegalStateException(
                    "evidence " + object.id() + " is in a bucket, and PENNY_EVIDENCE_BUCKET names none");
        }
        return objects;
    }
}
