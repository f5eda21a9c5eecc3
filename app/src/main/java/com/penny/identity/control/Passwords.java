package com.penny.identity.control;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Password hashes: PBKDF2-HMAC-SHA256 with 600,000 iterations (OWASP Password Storage Cheat Sheet, 2023), salt and cost in
 * the hash, so that both can be changed. A hash is text such as {@code pbkdf2-sha256$600000$SALT$KEY}.
 */
final class Passwords {

    private static final String KIND = "pbkdf2-sha256";
    private static final int ITERATIONS = 600_000;
    private static final int BITS = 256;

    /** How a hash was made. Equal recipes make one derivation enough for many hashes. */
    record Recipe(int iterations, String salt) {

        static Recipe of(String hash) {
            String[] parts = hash.split("\\$");
            return new Recipe(Integer.parseInt(parts[1]), parts[2]);
        }

        /** @param salt 16 bytes */
        static Recipe now(byte[] salt) {
            return new Recipe(ITERATIONS, Base64.getEncoder().encodeToString(salt));
        }

        String hash(char[] password) {
            return KIND + "$" + iterations + "$" + salt + "$"
                    + Base64.getEncoder()
                            .encodeToString(derive(password, Base64.getDecoder().decode(salt), iterations));
        }
    }

    private Passwords() {}

    static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] derive(char[] password, byte[] salt, int iterations) {
        PBEKeySpec spec = new PBEKeySpec(password, salt, iterations, BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } finally {
            spec.clearPassword();
        }
    }
}
