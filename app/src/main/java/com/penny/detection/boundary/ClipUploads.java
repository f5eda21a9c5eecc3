package com.penny.detection.boundary;

import com.penny.kernel.Problem;
import com.penny.vision.messages.ClipLimits;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;

/** A first word against what is plainly no clip, before a byte of it is read; what it is, its bytes say. */
final class ClipUploads {

    private ClipUploads() {}

    /**
     * @param length as the sender says; null where it does not
     * @throws Problem 413, 415
     */
    static void check(String contentType, Long length) {
        if (length != null && length > ClipLimits.MAX_BYTES) {
            throw Problem.of(
                    "clip-too-large",
                    413,
                    "Clip too large",
                    "Send at most " + ClipLimits.MAX_BYTES / 1_000_000 + " MB: 2 to 6 seconds are enough.");
        }
        String type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
        if (!type.startsWith("video/") && !type.startsWith(MediaType.APPLICATION_OCTET_STREAM)) {
            throw Problem.of(
                    "not-a-video", 415, "Not a video", "Send the clip with its own content type, such as video/mp4.");
        }
    }
}
