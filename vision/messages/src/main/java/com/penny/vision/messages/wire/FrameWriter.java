package com.penny.vision.messages.wire;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Writes frames; refuses to write one that the reader would refuse. */
public final class FrameWriter {

    private static final int CHUNK = 64 * 1024;

    private final DataOutputStream out;

    public FrameWriter(OutputStream out) {
        this.out = new DataOutputStream(out);
    }

    /** @throws FrameTooLongException when the payload is over its kind's limit; nothing is written then */
    public void write(FrameKind kind, byte[] payload) throws IOException {
        writeHeader(kind, payload.length);
        out.write(payload);
        out.flush();
    }

    /**
     * Writes a frame whose payload comes from a stream.
     *
     * @param length exact number of bytes to take; the stream throws when it ends earlier
     */
    public void copy(FrameKind kind, InputStream source, long length) throws IOException {
        writeHeader(kind, length);
        byte[] chunk = new byte[CHUNK];
        long left = length;
        while (left > 0) {
            int count = source.read(chunk, 0, (int) Math.min(chunk.length, left));
            out.write(chunk, 0, count);
            left -= count;
        }
        out.flush();
    }

    private void writeHeader(FrameKind kind, long length) throws IOException {
        if (length > kind.maxLength()) {
            throw new FrameTooLongException(kind);
        }
        out.writeByte(kind.code());
        out.writeInt((int) length);
    }
}
