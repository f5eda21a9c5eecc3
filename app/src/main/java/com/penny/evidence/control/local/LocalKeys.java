package com.penny.evidence.control.local;

import com.penny.kernel.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Keys of one machine: a key-encryption key for the data keys of objects, and one that signs links. */
@ApplicationScoped
public class LocalKeys {

    static final String KEY_ID = "local-1";
    private static final int NONCE = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    Settings settings;

    private SecretKey wrapping;
    private SecretKey signing;

    @PostConstruct
    void read() {
        wrapping = new SecretKeySpec(KeyFile.read(settings.data().resolve("keys/evidence.key")), "AES");
        signing = new SecretKeySpec(KeyFile.read(settings.data().resolve("keys/links.key")), "HmacSHA256");
    }

    static SecretKey newDataKey() {
        byte[] key = new byte[32];
        RANDOM.nextBytes(key);
        return new SecretKeySpec(key, "AES");
    }

    /** Nonce, then the encrypted key; bound to the object, so that keys cannot be exchanged between rows. */
    byte[] wrap(SecretKey dataKey, UUID objectId) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, nonce, dataKey.getEncoded(), objectId);
        byte[] wrapped = Arrays.copyOf(nonce, NONCE + sealed.length);
        System.arraycopy(sealed, 0, wrapped, NONCE, sealed.length);
        return wrapped;
    }

    SecretKey unwrap(byte[] wrapped, UUID objectId) {
        byte[] nonce = Arrays.copyOf(wrapped, NONCE);
        byte[] sealed = Arrays.copyOfRange(wrapped, NONCE, wrapped.length);
        return new SecretKeySpec(crypt(Cipher.DECRYPT_MODE, nonce, sealed, objectId), "AES");
    }

    /** HMAC-SHA256. */
    public byte[] sign(byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(signing);
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] crypt(int mode, byte[] nonce, byte[] input, UUID objectId) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, wrapping, new GCMParameterSpec(128, nonce));
            cipher.updateAAD(objectId.toString().getBytes(StandardCharsets.US_ASCII));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the data key of evidence " + objectId + " cannot be used", e);
        }
    }
}
