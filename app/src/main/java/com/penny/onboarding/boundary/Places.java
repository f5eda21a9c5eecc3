package com.penny.onboarding.boundary;

import com.penny.kernel.Problem;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Names of places as people type them. */
final class Places {

    private static final Set<String> COUNTRIES =
            Arrays.stream(Locale.getISOCountries()).collect(Collectors.toUnmodifiableSet());

    private Places() {}

    /** Without the blanks around it, and with single ones within. */
    static String plain(String typed) {
        return typed.strip().replaceAll("\\s+", " ");
    }

    /** @throws Problem 400 for none of ISO 3166-1 */
    static String country(String pointer, String code) {
        if (!COUNTRIES.contains(code)) {
            throw Problem.invalid(pointer, "Choose a country.");
        }
        return code;
    }
}
