package com.penny.vision.analyser.media;

import com.penny.vision.messages.ClipRejectedException;
import com.penny.vision.messages.RejectionReason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * An untrusted file whose format was recognised.
 *
 * @param path where it lies
 */
record ClipFile(Path path, ContainerFormat format) {

    /** @throws ClipRejectedException EMPTY or NOT_A_VIDEO */
    static ClipFile recognised(Path path) throws IOException, ClipRejectedException {
        byte[] start;
        try (InputStream in = Files.newInputStream(path)) {
            start = in.readNBytes(ContainerFormat.SNIFFED);
        }
        if (start.length == 0) {
            throw new ClipRejectedException(RejectionReason.EMPTY);
        }
        return new ClipFile(
                path,
                ContainerFormat.of(start).orElseThrow(() -> new ClipRejectedException(RejectionReason.NOT_A_VIDEO)));
    }

    /** Arguments that open this file and nothing else: no network, no other file, no other demuxer. */
    List<String> inputArguments() {
        return List.of(
                "-protocol_whitelist", "file",
                "-format_whitelist", "mov,matroska,avi,mjpeg",
                "-max_streams", "16",
                "-f", format.demuxer(),
                "-i", "file:" + path.toAbsolutePath());
    }
}
