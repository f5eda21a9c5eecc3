package com.penny.evidence.control;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** An object of evidence, read in clear and checked on the way. */
public interface StoredObject {

    /**
     * Writes the plain bytes from {@code first} to {@code last}, both included.
     *
     * @throws java.nio.file.NoSuchFileException when it is gone
     * @throws AlteredEvidence when it is not what was stored
     * @throws com.penny.kernel.Problem 503 while the store cannot be reached or refuses us
     * @throws IOException when it cannot be read, or the reader went away
     */
    void copy(long first, long last, OutputStream out) throws IOException;

    /**
     * All plain bytes, a part in memory at a time; reading fails where they are not what was stored, at the end at the latest.
     *
     * @throws java.io.UncheckedIOException when it is gone or cannot be read
     */
    InputStream stream();
}
