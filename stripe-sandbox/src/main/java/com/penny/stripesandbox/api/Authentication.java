package com.penny.stripesandbox.api;

import com.penny.stripesandbox.protocol.StripeError;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;

/** Checks the secret key, sent as a bearer token or as the user name of basic authentication. */
final class Authentication {
    private static final String BEARER = "Bearer ";
    private static final String BASIC = "Basic ";

    private final byte[] key;

    Authentication(String apiKey) {
        this.key = apiKey.getBytes(StandardCharsets.UTF_8);
    }

    /** @throws StripeError 401 when the header holds no key or another one */
    void check(String authorization) {
        String sent = keyIn(authorization);
        if (sent.isEmpty()) {
            throw StripeError.unauthorized("You did not provide an API key. You need to provide your API key in the"
                    + " Authorization header, using Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY'). See"
                    + " https://stripe.com/docs/api#authentication for details.");
        }
        if (!MessageDigest.isEqual(sent.getBytes(StandardCharsets.UTF_8), key)) {
            throw StripeError.unauthorized("Invalid API Key provided: " + masked(sent));
        }
    }

    private static String keyIn(String authorization) {
        if (authorization == null) {
            return "";
        }
        if (authorization.startsWith(BEARER)) {
            return authorization.substring(BEARER.length()).trim();
        }
        return authorization.startsWith(BASIC) ? userName(authorization.substring(BASIC.length())) : "";
    }

    private static String userName(String credentials) {
        try {
            String decoded = new String(Base64.getDecoder().decode(credentials.trim()), StandardCharsets.UTF_8);
            return decoded.split(":", 2)[0];
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /** Keeps the kind of key and its last four characters, as Stripe does. */
    private static String masked(String sent) {
        if (sent.length() <= 12) {
            return "*".repeat(sent.length());
        }
        return sent.substring(0, 8) + "*".repeat(sent.length() - 12) + sent.substring(sent.length() - 4);
    }
}
