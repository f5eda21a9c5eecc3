package com.penny.evidence.control;

import com.penny.evidence.Evidence.Sealed;
import com.penny.evidence.control.local.EncryptedFiles;
import com.penny.evidence.control.s3.BucketObjects;
import com.penny.evidence.control.s3.BucketSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What is new goes into the bucket where one is named; what is there is read from where its row says it is. */
@ApplicationScoped
public class ObjectStores {

    private static final Logger LOG = Logger.getLogger(ObjectStores.class.getName());

    @Inject
    EncryptedFiles files;

    @Inject
    BucketObjects objects;

    @Inject
    BucketSettings settings;

    public ObjectStore forNew() {
        return settings.bucket().isPresent() ? objects : files;
    }

    /** @throws com.penny.kernel.Problem 503 for an object in a bucket when none is named here */
    public ObjectStore of(Sealed object) {
        return ofKey(object.keyId());
    }

    /**
     * Where objects are that this key belongs to.
     *
     * @throws com.penny.kernel.Problem 503 for those in a bucket when none is named here
     */
    ObjectStore ofKey(String keyId) {
        if (!keyId.equals(BucketObjects.KEY_ID)) {
            return files;
        }
        if (settings.bucket().isEmpty()) {
            LOG.log(Level.SEVERE, "evidence is in a bucket, and PENNY_EVIDENCE_BUCKET names none");
            throw ObjectStore.away();
        }
        return objects;
    }
}
