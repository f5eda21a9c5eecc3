package com.penny.vision.analyser.media;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * The kinds of file we open. We decide by the first bytes and name the demuxer ourselves: ffmpeg never guesses, so a
 * playlist or a script that calls itself a video is never read as one.
 */
public enum ContainerFormat {
    /** MP4 and QuickTime: a box named ftyp (or, in old files, moov, mdat, free, wide, skip) at byte 4. */
    MP4("mov"),
    /** Matroska and WebM: the EBML header. */
    MATROSKA("matroska"),
    /** AVI: RIFF....AVI. */
    AVI("avi"),
    /** Motion JPEG without a container: one JPEG after the other. */
    MJPEG("mjpeg");

    /** How many bytes of the file {@link #of} looks at. */
    public static final int SNIFFED = 12;

    private static final byte[] EBML = {0x1A, 0x45, (byte) 0xDF, (byte) 0xA3};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};

    private final String demuxer;

    ContainerFormat(String demuxer) {
        this.demuxer = demuxer;
    }

    /** ffmpeg's name for its reader of this format. */
    public String demuxer() {
        return demuxer;
    }

    /** The format of a file that begins with these bytes. */
    public static Optional<ContainerFormat> of(byte[] start) {
        if (startsWith(start, EBML)) {
            return Optional.of(MATROSKA);
        }
        if (startsWith(start, JPEG)) {
            return Optional.of(MJPEG);
        }
        if (start.length < SNIFFED) {
            return Optional.empty();
        }
        String first = ascii(start, 0);
        String second = ascii(start, 4);
        if (first.equals("RIFF") && ascii(start, 8).equals("AVI ")) {
            return Optional.of(AVI);
        }
        return switch (second) {
            case "ftyp", "moov", "mdat", "free", "wide", "skip" -> Optional.of(MP4);
            default -> Optional.empty();
        };
    }

    private static boolean startsWith(byte[] start, byte[] magic) {
        return start.length >= magic.length && Arrays.equals(start, 0, magic.length, magic, 0, magic.length);
    }

    private static String ascii(byte[] bytes, int offset) {
        return new String(bytes, offset, 4, StandardCharsets.US_ASCII);
    }
}
