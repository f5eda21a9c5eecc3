package com.penny.identity.control;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/** One-time codes as every authenticator app makes them (RFC 6238: HMAC-SHA1, 30 s, six digits). */
final class Totp {

    /** RFC 4226, section 4, recommends 160 bits. */
    private static final int SECRET_BYTES = 20;

    /** Steps that a phone's clock may be off, to either side. */
    private static final int DRIFT = 1;

    private static final TimeBasedOneTimePasswordGenerator CODES = new TimeBasedOneTimePasswordGenerator();
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;

    /** @param secret in Base32 (RFC 4648) */
    Totp(String secret) {
        key = new SecretKeySpec(new Base32().decode(secret), CODES.getAlgorithm());
    }

    static String newSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return new Base32().encodeToString(secret);
    }

    /**
     * @param after the step of the last code that was accepted; it and older ones are worth nothing
     * @return the step of the code, empty for a code that is not accepted now
     */
    OptionalLong step(String code, long after, Instant now) {
        byte[] given = code.getBytes(StandardCharsets.UTF_8);
        long current = now.toEpochMilli() / CODES.getTimeStep().toMillis();
        OptionalLong found = OptionalLong.empty();
        for (long step = current - DRIFT; step <= current + DRIFT; step++) {
            boolean same = MessageDigest.isEqual(given, code(step).getBytes(StandardCharsets.US_ASCII));
            if (same && step > after && found.isEmpty()) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    private String code(long step) {
        try {
            return CODES.generateOneTimePasswordString(
                    key, Instant.ofEpochMilli(step * CODES.getTimeStep().toMillis()));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
