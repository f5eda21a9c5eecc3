package com.penny.keyring.control;

import com.penny.keyring.FieldCipher;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** AES-256-GCM (NIST SP 800-38D) with a random nonce; layout: key number (2 bytes), nonce (12), text and tag. */
@ApplicationScoped
public class FieldKeys implements FieldCipher {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    KeyShelf shelf;

    private KeyShelf.Keys keys;

    @PostConstruct
    void read() {
        keys = shelf.read();
    }

    @Override
    public byte[] seal(String field, String text) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, keys.newest(), nonce, field, text.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(Short.BYTES + NONCE + sealed.length)
                .putShort((short) keys.newestNumber())
                .put(nonce)
                .put(sealed)
                .array();
    }

    @Override
    public String open(String field, byte[] sealed) {
        ByteBuffer parts = ByteBuffer.wrap(sealed);
        if (parts.remaining() <= Short.BYTES + NONCE) {
            throw new IllegalStateException(field + " is too short to be sealed");
        }
        int number = Short.toUnsignedInt(parts.getShort());
        SecretKey key = keys.sealing().get(number);
        if (key == null) {
            throw new IllegalStateException(field + " is sealed with key " + number + ", which is not on this keyring");
        }
        byte[] nonce = new byte[NONCE];
        parts.get(nonce);
        byte[] rest = new byte[parts.remaining()];
        parts.get(rest);
        return new String(crypt(Cipher.DECRYPT_MODE, key, nonce, field, rest), StandardCharsets.UTF_8);
    }

    @Override
    public String index(String field, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(keys.indexing());
            // A zero byte between the two: no field and text give the index of another pair.
            mac.update(field.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] crypt(int mode, SecretKey key, byte[] nonce, String field, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(field.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    field + " cannot be opened: it was changed, or sealed for another column", e);
        }
    }
}
