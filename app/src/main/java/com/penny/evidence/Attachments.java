package com.penny.evidence;

import com.penny.evidence.Evidence.Sealed;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Function;

/** Files that people add to what they write. They are stored as evidence is, and are never shown by a page of ours. */
public interface Attachments {

    /** The longest that is taken. */
    long MOST_BYTES = 10_000_000;

    /** A file whose bytes are on the disk, encrypted, and what it is by its first bytes. */
    record Attached(Sealed sealed, String contentType) {}

    /**
     * The last part of a name, as browsers send it, without what no file is called; its last 120 characters.
     *
     * @param length of the file as the sender says; null where they do not
     * @throws com.penny.kernel.Problem 400 for no name, 413
     */
    String name(String sent, Long length);

    /**
     * Encrypts to the disk while reading, then has its row written; without one nothing is left behind. Belongs outside of a
     * transaction.
     *
     * @param row writes it, in a transaction of its own
     * @throws com.penny.kernel.Problem 413 where it is too long; 415 for what is not taken; 422 for nothing at all
     * @throws IOException when the bytes stop coming or the disk is full
     */
    <T> T take(InputStream bytes, String name, Function<Attached, T> row) throws IOException;
}
