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

    private static final int LENGTH = 12;

    private VideoSignature() {}

    /**
     * @return the same bytes, unread
     * @throws Problem 422 for nothing at all, 415 for something else than a video
     */
    static PushbackInputStream require(InputStream bytes) throws IOException {
        PushbackInputStream stream = new PushbackInputStream(bytes, LENGTH);
        byte[] start = stream.readNBytes(LENGTH);
        if (start.length == 0) {
            throw Problem.of("clip-empty", 422, "Clip empty", "The clip has no bytes. Check the camera's storage.");
        }
        if (!known(start)) {
            throw Problem.of(
                    "not-a-video",
                    415,
                    "Not a video",
                    "This is not an MP4, MOV, WebM, MKV or AVI file. Set the camera to one of these.");
        }
        stream.unread(start);
        return stream;
    }

    private static boolean known(byte[] start) {
        return text(start, 4, "ftyp")
                || text(start, 4, "moov")
                || text(start, 4, "mdat")
                || text(start, 4, "free")
                || text(start, 4, "wide")
                || text(start, 0, "\u001aE\u00df\u00a3")
                || text(start, 0, "RIFF") && text(start, 8, "AVI ");
    }

    private static boolean text(byte[] start, int offset, String expected) {
        byte[] bytes = expected.getBytes(StandardCharsets.ISO_8859_1);
        return start.length >= offset + bytes.length
                && java.util.Arrays.equals(start, offset, offset + bytes.length, bytes, 0, bytes.length);
    }
}
