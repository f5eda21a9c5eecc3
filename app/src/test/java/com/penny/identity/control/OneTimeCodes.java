package com.penny.identity.control;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Clock;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/** The two ends of an authenticator app. */
public final class OneTimeCodes {

    private static final TimeBasedOneTimePasswordGenerator CODES = new TimeBasedOneTimePasswordGenerator();

    private OneTimeCodes() {}

    public static String newSecret() {
        return Totp.newSecret();
    }

    /** What the app shows now. */
    public static String code(String secret) {
        try {
            return CODES.generateOneTimePasswordString(
                    new SecretKeySpec(new Base32().decode(secret), CODES.getAlgorithm()),
                    Clock.systemUTC().instant());
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    public static boolean accepted(String secret, String code) {
        return new Totp(secret).step(code, 0, Clock.systemUTC().instant()).isPresent();
    }
}
