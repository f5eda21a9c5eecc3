package com.penny.vision.analyser.models;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/**
 * Takes single files out of a gzipped tar archive (POSIX ustar, as npm makes them).
 *
 * @see <a href="https://pubs.opengroup.org/onlinepubs/9699919799/utilities/pax.html">ustar format</a>
 */
final class TarReader {

    private static final int BLOCK = 512;
    private static final int NAME_LENGTH = 100;
    private static final int SIZE_OFFSET = 124;
    private static final int SIZE_LENGTH = 12;
    private static final long MAX_FILE = 64L * 1024 * 1024;

    private TarReader() {}

    /**
     * @param names full names inside the archive
     * @return the contents by name
     * @throws EOFException when one of them is not in the archive
     */
    static Map<String, byte[]> read(InputStream archive, Set<String> names) throws IOException {
        Map<String, byte[]> found = new HashMap<>();
        DataInputStream in = new DataInputStream(new GZIPInputStream(archive, 1 << 16));
        byte[] header = new byte[BLOCK];
        while (found.size() < names.size()) {
            in.readFully(header);
            String name = text(header, 0, NAME_LENGTH);
            if (name.isEmpty()) {
                throw new EOFException("The archive lacks one of " + names);
            }
            long size = Long.parseLong(text(header, SIZE_OFFSET, SIZE_LENGTH).trim(), 8);
            long padded = (size + BLOCK - 1) / BLOCK * BLOCK;
            if (names.contains(name) && size <= MAX_FILE) {
                found.put(name, in.readNBytes((int) size));
                in.skipNBytes(padded - size);
            } else {
                in.skipNBytes(padded);
            }
        }
        return found;
    }

    private static String text(byte[] header, int offset, int length) {
        int end = offset;
        while (end < offset + length && header[end] != 0) {
            end++;
        }
        return new String(header, offset, end - offset, StandardCharsets.US_ASCII);
    }
}
