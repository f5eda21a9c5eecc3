package com.penny.keyring;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Seals what a column of the database holds. */
public interface FieldCipher {

    /**
     * @param field names what is sealed: what was sealed for one opens in no other
     * @return AES-256-GCM with the number of its key in front; never the same twice
     */
    byte[] seal(String field, byte[] content);

    /** @throws IllegalStateException when it was sealed for another field, was changed, or its key is not here */
    byte[] openBytes(String field, byte[] sealed);

    /** The number of the key that seals now; it stands in the first two bytes of what it has sealed. */
    int sealingKey();

    /**
     * Blind indexes, by which a sealed value is found again: equal for equal texts of a field, and nothing can be read or
     * computed from one without its key.
     *
     * @return HMAC-SHA256, 64 hexadecimal digits each; the first is to be written beside what is sealed, all are to be looked
     *     for: while keys are being exchanged there is one of each key
     */
    List<String> indexes(String field, String text);

    /**
     * As an index, under a key that is never exchanged: for what nobody looks for in a column of a person, and what would be
     * worth nothing with another one (salts, counters).
     */
    String fingerprint(String field, String text);

    /** As {@link #seal(String, byte[])}. */
    default byte[] seal(String field, String text) {
        return seal(field, text.getBytes(StandardCharsets.UTF_8));
    }

    /** As {@link #openBytes(String, byte[])}. */
    default String open(String field, byte[] sealed) {
        return new String(openBytes(field, sealed), StandardCharsets.UTF_8);
    }
}
