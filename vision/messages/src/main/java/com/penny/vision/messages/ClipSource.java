package com.penny.vision.messages;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Tells a failure of the caller's own stream from a failure of the connection. */
final class ClipSource extends FilterInputStream {

    private IOException ownFailure;

    ClipSource(InputStream clip) {
        super(clip);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        try {
            int count = super.read(buffer, offset, length);
            if (count < 0) {
                throw new IOException("The clip ended before its announced length");
            }
            return count;
        } catch (IOException e) {
            ownFailure = e;
            throw e;
        }
    }

    void rethrowOwnFailure() throws IOException {
        if (ownFailure != null) {
            throw ownFailure;
        }
    }
}
