package com.penny.system.kit;

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A file that begins as an MP4 does and goes on with nothing, made while it is sent. */
public final class ZeroesAfterHeader extends InputStream {

    private static final byte[] HEADER = ByteBuffer.allocate(16)
            .putInt(16)
            .put("ftypisom".getBytes(StandardCharsets.US_ASCII))
            .putInt(512)
            .array();

    private final long size;
    private long position;

    /** @param size in bytes, header included */
    public ZeroesAfterHeader(long size) {
        this.size = size;
    }

    public long size() {
        return size;
    }

    @Override
    public int read() {
        if (position >= size) {
            return -1;
        }
        int value = position < HEADER.length ? HEADER[(int) position] & 0xff : 0;
        position++;
        return value;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
        if (position >= size) {
            return -1;
        }
        int count = (int) Math.min(length, size - position);
        Arrays.fill(bytes, offset, offset + count, (byte) 0);
        for (int i = 0; position + i < HEADER.length && i < count; i++) {
            bytes[offset + i] = HEADER[(int) position + i];
        }
        position += count;
        return count;
    }
}
