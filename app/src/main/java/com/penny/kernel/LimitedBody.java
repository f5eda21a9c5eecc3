package com.penny.kernel;

import java.io.IOException;
import java.io.InputStream;

/** Bodies that are held in memory as a whole: nobody may fill it. */
public final class LimitedBody {

    private LimitedBody() {}

    /**
     * @param limit in bytes; one byte more is read to know that there is more
     * @throws Problem 413 for a longer body
     */
    public static byte[] read(InputStream body, int limit) throws IOException {
        byte[] bytes = body.readNBytes(limit + 1);
        if (bytes.length > limit) {
            throw Problem.of("too-large", 413, "Too large", "Send at most " + limit / 1024 + " KB.");
        }
        return bytes;
    }
}
