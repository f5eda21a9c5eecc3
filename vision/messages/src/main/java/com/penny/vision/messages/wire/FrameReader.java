package com.penny.vision.messages.wire;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Reads frames and refuses lengths that are over the limit of their kind. */
public final class FrameReader {

    private static final int CHUNK = 64 * 1024;

    private final DataInputStream in;

    public FrameReader(InputStream in) {
        this.in = new DataInputStream(in);
    }

    /**
     * Reads the next frame's kind and length only.
     *
     * @throws ProtocolException when the kind is unknown or the length over its limit
     */
    public FrameHeader readHeader() throws IOException {
        FrameKind kind =
                FrameKind.of(in.readUnsignedByte()).orElseThrow(() -> new ProtocolException("Unknown kind of frame"));
        int length = in.readInt();
        if (length < 0 || length > kind.maxLength()) {
            throw new FrameTooLongException(kind);
        }
        return new FrameHeader(kind, length);
    }

    /** Reads the next frame whole. */
    public Frame read() throws IOException {
        FrameHeader header = readHeader();
        // Grows with what really arrives: an announced length alone never reserves more than a chunk.
        byte[] payload = in.readNBytes(header.length());
        if (payload.length < header.length()) {
            throw new EOFException("The connection ended inside a frame");
        }
        return new Frame(header.kind(), payload);
    }

    /** Reads the next frame and insists on its kind. */
    public byte[] read(FrameKind expected) throws IOException {
        Frame frame = read();
        if (frame.kind() != expected) {
            throw new ProtocolException("Expected " + expected + ", got " + frame.kind());
        }
        return frame.payload();
    }

    /** Copies the payload that belongs to {@code header} without holding it in memory. */
    public void copyPayload(FrameHeader header, OutputStream target) throws IOException {
        byte[] chunk = new byte[CHUNK];
        int left = header.length();
        while (left > 0) {
            int count = in.read(chunk, 0, Math.min(chunk.length, left));
            if (count < 0) {
                throw new EOFException("The connection ended inside a frame");
            }
            target.write(chunk, 0, count);
            left -= count;
        }
    }
}
