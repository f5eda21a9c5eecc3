package com.penny.evidence.control.local;

import com.penny.kernel.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The one key that wrapped data keys before there was a keyring for them; it opens what it wrapped and wraps nothing. */
@ApplicationScoped
public class FirstKey {

    static final String KEY_ID = "local-1";
    private static final int NONCE = 12;

    @Inject
    Settings settings;

    boolean there() {
        return Files.exists(file());
    }

    /** @throws IllegalStateException when the key is missing, or the wrapped key was changed or is another object's */
    byte[] unwrap(byte[] wrapped, UUID objectId) {
        if (!there()) {
            throw new IllegalStateException(file() + " is missing; restore it from the backup");
        }
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    new SecretKeySpec(KeyFile.read(file()), "AES"),
                    new GCMParameterSpec(128, Arrays.copyOf(wrapped, NONCE)));
            cipher.updateAAD(objectId.toString().getBytes(StandardCharsets.US_ASCII));
            return cipher.doFinal(wrapped, NONCE, wrapped.length - NONCE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the data key of evidence " + objectId + " cannot be used", e);
        }
    }

    private Path file() {
        return settings.data().resolve("keys/evidence.key");
    }
}
