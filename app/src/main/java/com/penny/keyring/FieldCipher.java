package com.penny.keyring;

/** Seals short texts for a column of the database. */
public interface FieldCipher {

    /**
     * @param field names the column, such as {@code account_totp.secret}: what was sealed for one opens in no other
     * @return AES-256-GCM with the number of its key in front; never the same twice
     */
    byte[] seal(String field, String text);

    /** @throws IllegalStateException when it was sealed for another column, was changed, or its key is not here */
    String open(String field, byte[] sealed);

    /**
     * A blind index: equal for equal texts of a field, and nothing can be read or computed from it without the key.
     *
     * @return HMAC-SHA256, 64 hexadecimal digits
     */
    String index(String field, String text);
}
