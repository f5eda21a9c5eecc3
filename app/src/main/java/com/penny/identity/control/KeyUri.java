package com.penny.identity.control;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A secret for an authenticator app, as apps read it from a QR code (Google Authenticator key URI format). */
public final class KeyUri {

    private KeyUri() {}

    /** @param secret in Base32 */
    public static String of(String address, String secret) {
        return "otpauth://totp/Penny:" + URLEncoder.encode(address, StandardCharsets.UTF_8) + "?secret=" + secret
                + "&issuer=Penny";
    }
}
