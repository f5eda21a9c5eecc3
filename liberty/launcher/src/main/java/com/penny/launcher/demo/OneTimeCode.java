package com.penny.launcher.demo;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.time.Instant;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/** What the authenticator app of somebody of the demo shows (RFC 6238: HMAC-SHA1, 30 s, six digits). */
public final class OneTimeCode {

    private static final int SECRET_BYTES = 20;

    private OneTimeCode() {}

    static String newSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        return new Base32().encodeToString(secret);
    }

    /** @param secret in Base32 (RFC 4648) */
    public static String at(Instant time, String secret) {
        TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator();
        try {
            return codes.generateOneTimePasswordString(
                    new SecretKeySpec(new Base32().decode(secret), codes.getAlgorithm()), time);
        } catch (InvalidKeyException e) {
            throw new IllegalArgumentException("this is no secret of an authenticator app", e);
        }
    }
}
