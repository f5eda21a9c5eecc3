package com.penny.stripesandbox.store;

import java.security.SecureRandom;

/** Random identifiers that look like Stripe's: a prefix that names the kind, then letters and digits. */
public final class Ids {
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    public static String checkoutSession() {
        return "cs_test_a1" + random(56);
    }

    public static String request() {
        return "req_" + random(14);
    }

    /** An identifier with this prefix, such as {@code pi}, {@code ch} or {@code evt}. */
    public static String of(String prefix) {
        return prefix + "_" + random(24);
    }

    private static String random(int length) {
        StringBuilder id = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            id.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return id.toString();
    }
}
