package com.penny.samples.video;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;

/**
 * Encodes frames as H.264 with the index at the front, so players can start before the end has arrived. One encoder
 * thread: slices of several threads would make the bytes depend on the machine.
 */
public final class Mp4Writer implements AutoCloseable {

    private static final String BITS_PER_SECOND = "1700k";
    private static final String FRAMES_PER_KEYFRAME = "30";

    private final Process encoder;
    private final OutputStream frames;

    public Mp4Writer(Ffmpeg ffmpeg, Path file, int width, int height, int rate) throws IOException {
        List<String> input = List.of(
                "-v",
                "error",
                "-y",
                "-f",
                "rawvideo",
                "-pix_fmt",
                "rgb24",
                "-s",
                width + "x" + height,
                "-r",
                String.valueOf(rate),
                "-i",
                "pipe:0");
        List<String> output = List.of(
                "-c:v",
                "libopenh264",
                "-threads",
                "1",
                "-b:v",
                BITS_PER_SECOND,
                "-g",
                FRAMES_PER_KEYFRAME,
                "-pix_fmt",
                "yuv420p",
                "-an",
                "-fflags",
                "+bitexact",
                "-flags:v",
                "+bitexact",
                "-movflags",
                "+faststart",
                file.toString());
        ProcessBuilder command = ffmpeg.command("ffmpeg", input);
        command.command().addAll(output);
        encoder = command.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .start();
        frames = new BufferedOutputStream(encoder.getOutputStream(), width * height * 3);
    }

    /** Adds a frame of red, green, blue bytes, row by row. */
    public void add(byte[] picture) throws IOException {
        frames.write(picture);
    }

    /**
     * Finishes the file.
     *
     * @throws IOException when the encoder fails; its messages went to standard output
     */
    @Override
    public void close() throws IOException {
        frames.close();
        try {
            int status = encoder.waitFor();
            if (status != 0) {
                throw new IOException("ffmpeg ended with status " + status);
            }
        } catch (InterruptedException e) {
            encoder.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while encoding", e);
        }
    }
}
