package com.penny.notify.control.push;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECPoint;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Encrypts a push for its device: RFC 8291, with the content coding of RFC 8188, in one record. */
final class PushEncryption {

    static final int SALT = 16;

    private static final int RECORD = 4096;
    private static final int COORDINATE = 32;
    private static final String HMAC = "HmacSHA256";

    /** Padding begins with it in the last record (RFC 8188, 2). */
    private static final byte LAST = 2;

    private PushEncryption() {}

    /**
     * @param to the device's public key; a point of the curve
     * @param auth its secret, 16 bytes
     * @param own a key pair made for this push alone
     * @param salt 16 random bytes
     * @return the body, {@code Content-Encoding: aes128gcm}
     */
    static byte[] encrypt(byte[] content, ECPublicKey to, byte[] auth, KeyPair own, byte[] salt)
            throws GeneralSecurityException {
        byte[] ownPoint = uncompressed((ECPublicKey) own.getPublic());
        KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(own.getPrivate());
        agreement.doPhase(to, true);
        byte[] info = joined(text("WebPush: info\0"), uncompressed(to), ownPoint);
        byte[] secret = derive(auth, agreement.generateSecret(), info, 32);
        byte[] key = derive(salt, secret, text("Content-Encoding: aes128gcm\0"), 16);
        byte[] nonce = derive(salt, secret, text("Content-Encoding: nonce\0"), 12);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
        byte[] sealed = cipher.doFinal(joined(content, new byte[] {LAST}));
        byte[] head = ByteBuffer.allocate(SALT + 5)
                .put(salt)
                .putInt(RECORD)
                .put((byte) ownPoint.length)
                .array();
        return joined(head, ownPoint, sealed);
    }

    /** The point as 0x04, x, y (SEC 1, 2.3.3). */
    static byte[] uncompressed(ECPublicKey key) {
        ECPoint point = key.getW();
        return joined(new byte[] {4}, coordinate(point.getAffineX()), coordinate(point.getAffineY()));
    }

    private static byte[] coordinate(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] fixed = new byte[COORDINATE];
        int length = Math.min(bytes.length, COORDINATE);
        System.arraycopy(bytes, bytes.length - length, fixed, COORDINATE - length, length);
        return fixed;
    }

    /** HKDF (RFC 5869) for at most one block. */
    private static byte[] derive(byte[] salt, byte[] material, byte[] info, int length)
            throws GeneralSecurityException {
        byte[] extracted = hmac(salt, material);
        return Arrays.copyOf(hmac(extracted, joined(info, new byte[] {1})), length);
    }

    private static byte[] hmac(byte[] key, byte[] content) throws GeneralSecurityException {
        Mac mac = Mac.getInstance(HMAC);
        mac.init(new SecretKeySpec(key, HMAC));
        return mac.doFinal(content);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
