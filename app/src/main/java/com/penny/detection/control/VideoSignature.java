package com.penny.detection.control;

import com.penny.kernel.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;

/**
 * Whether bytes begin as a video file does: ISO base media (ISO/IEC 14496-12), Matroska and WebM (RFC 8794), AVI. A first
 * look that spares the vision process what is plainly something else; whether it can be decoded shows there.
 */
final class VideoSignature {

    /** Enough for the header of Matroska, which names its kind. */
    private static final int LENGTH = 64;

    /** The element DocType with its length and value. */
    private static final String WEBM = "B\u0082\u0084webm";

    private VideoSignature() {}

    /**
     * @param contentType what the bytes are, whatever the sender said
     * @param bytes all of them, unread
     */
    record Video(String contentType, InputStream bytes) {}

    /** @throws Problem 422 for nothing at all, 415 for something else than a video */
    static Video require(InputStream bytes) throws IOException {
        PushbackInputStream stream = new PushbackInputStream(bytes, LENGTH);
        byte[] start = stream.readNBytes(LENGTH);
        if (start.length == 0) {
            throw Problem.of("clip-empty", 422, "Clip empty", "The clip has no bytes. Check the camera's storage.");
        }
        String contentType = contentType(start);
        if (contentType == null) {
            throw Problem.of(
                    "not-a-video",
                    415,
                    "Not a video",
                    "This is not an MP4, MOV, WebM, MKV or AVI file. Set the camera to one of these.");
        }
        stream.unread(start);
        return new Video(contentType, stream);
    }

    /** The registered media type; null for no video. */
    private static String contentType(byte[] start) {
        if (text(start, 4, "ftyp")) {
            return text(start, 8, "qt  ") ? "video/quicktime" : "video/mp4";
        }
        if (text(start, 4, "moov") || text(start, 4, "mdat") || text(start, 4, "free") || text(start, 4, "wide")) {
            return "video/quicktime";
        }
        if (text(start, 0, "\u001aE\u00df\u00a3")) {
            return new String(start, StandardCharsets.ISO_8859_1).contains(WEBM) ? "video/webm" : "video/matroska";
        }
        return text(start, 0, "RIFF") && text(start, 8, "AVI ") ? "video/x-msvideo" : null;
    }

    private static boolean text(byte[] start, int offset, String expected) {
        byte[] bytes = expected.getBytes(StandardCharsets.ISO_8859_1);
        return start.length >= offset + bytes.length
                && java.util.Arrays.equals(start, offset, offset + bytes.length, bytes, 0, bytes.length);
    }
}
