package com.penny.payments.control.bank;

import java.util.regex.Pattern;

/** Numbers as people type and paste them. */
final class Digits {

    /** Spaces of every kind, and the strokes that people set between groups. */
    private static final Pattern BETWEEN = Pattern.compile("[\\p{Zs}\\p{Pd}\\t]");

    private static final Pattern PLAIN = Pattern.compile("[0-9]+");

    private Digits() {}

    /** Without what stands between groups; empty for nothing. */
    static String together(String typed) {
        return typed == null ? "" : BETWEEN.matcher(typed).replaceAll("");
    }

    /** Whether it is digits 0 to 9 and nothing else, so many of them. */
    static boolean are(String text, int least, int most) {
        return text.length() >= least
                && text.length() <= most
                && PLAIN.matcher(text).matches();
    }
}
