package com.penny.evidence.control.local;

import com.penny.keyring.FieldCipher;
import com.penny.keyring.SealedColumn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The data keys of objects: a random one for each, wrapped by the keyring for the object's row. When keys are exchanged, the
 * rows are wrapped anew and no object is touched.
 */
@ApplicationScoped
public class DataKeys {

    /** Names the keyring in a row; which of its keys, the wrapped key says itself. */
    static final String KEY_ID = "keyring";

    private static final SealedColumn WRAPPED = SealedColumn.of("evidence_object", "wrapped_key", "id");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    @Inject
    FieldCipher fields;

    @Inject
    FirstKey first;

    @Produces
    SealedColumn wrapped() {
        return WRAPPED;
    }

    static SecretKey newKey() {
        byte[] key = new byte[BYTES];
        RANDOM.nextBytes(key);
        return new SecretKeySpec(key, "AES");
    }

    byte[] wrap(SecretKey key, UUID objectId) {
        return WRAPPED.seal(fields, key.getEncoded(), objectId);
    }

    /** @throws IllegalStateException when its key is missing, or the wrapped key was changed or is another object's */
    SecretKey unwrap(String keyId, byte[] wrapped, UUID objectId) {
        return new SecretKeySpec(
                switch (keyId) {
                    case KEY_ID -> fromRing(wrapped, objectId);
                    case FirstKey.KEY_ID -> first.unwrap(wrapped, objectId);
                    default ->
                        throw new IllegalStateException("evidence " + objectId + " names a key unknown here: " + keyId);
                },
                "AES");
    }

    private byte[] fromRing(byte[] wrapped, UUID objectId) {
        try {
            return WRAPPED.openBytes(fields, wrapped, objectId);
        } catch (IllegalStateException e) {
            throw new IllegalStateException("the data key of evidence " + objectId + " cannot be used", e);
        }
    }
}
