package com.penny.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How a file is packed on its way (RFC 9110, 8.4.1), the smaller first. */
enum ContentCoding {
    BROTLI("br", ".br"),
    GZIP("gzip", ".gz");

    private final String token;
    private final String suffix;

    ContentCoding(String token, String suffix) {
        this.token = token;
        this.suffix = suffix;
    }

    /** The value of {@code Content-Encoding}. */
    String token() {
        return token;
    }

    /** Behind the name of the file that is packed so. */
    String suffix() {
        return suffix;
    }

    /**
     * Those that a caller takes, the smaller first whatever the caller likes best.
     *
     * @param header {@code Accept-Encoding} as it came, or null; what cannot be read in it is not taken
     */
    static List<ContentCoding> takenBy(String header) {
        return Arrays.stream(values())
                .filter(coding -> items(header).anyMatch(coding::isTakenBy))
                .toList();
    }

    private static Stream<String> items(String header) {
        return header == null ? Stream.empty() : Arrays.stream(header.split(",", -1));
    }

    private boolean isTakenBy(String item) {
        String[] parts = item.toLowerCase(Locale.ROOT).replaceAll("\\s", "").split(";", 2);
        // A weight of nothing is a refusal (12.4.2), with up to three decimals.
        return parts[0].equals(token) && (parts.length == 1 || !parts[1].matches("q=0(\\.0{0,3})?"));
    }
}
