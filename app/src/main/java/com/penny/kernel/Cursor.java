package com.penny.kernel;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/** The last row of a page: the next page starts after it. Opaque to clients. */
public record Cursor(Instant at, UUID id) {

    /** No row is older or newer; past these the database could not even compare. */
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    public String encode() {
        String text = at.getEpochSecond() + "." + at.getNano() + "." + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * @param text what {@link #encode} gave, or null or blank for the first page
     * @return null for the first page
     * @throws Problem 400 for anything else
     */
    public static Cursor decode(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII).split("\\.");
            Instant at = Instant.ofEpochSecond(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
            if (at.isBefore(EARLIEST) || at.isAfter(LATEST)) {
                throw madeUp();
            }
            return new Cursor(at, UUID.fromString(parts[2]));
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException | ArithmeticException e) {
            throw madeUp();
        }
    }

    private static Problem madeUp() {
        return Problem.invalid("/cursor", "Use the value of next from the page before, unchanged.");
    }
}
