package com.penny.vision.analyser.media;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Encodes frames of our own making as H.264 in MP4, ready to play while it loads. */
public final class FilmWriter {

    /** Type of the files it makes. */
    public static final String MEDIA_TYPE = "video/mp4";

    private final FfmpegTools tools;
    private final ChildLimits limits;

    public FilmWriter(FfmpegTools tools, ChildLimits limits) {
        this.tools = tools;
        this.limits = limits;
    }

    /**
     * @param pictures count, and how to make each one: {@code width * height * 3} bytes of RGB
     * @param bitsPerSecond aim of the encoder
     * @param scratch folder for a file that is deleted again
     */
    public byte[] write(PictureSource pictures, int width, int height, int bitsPerSecond, Path scratch)
            throws IOException {
        Path film = Files.createTempFile(scratch, "film", ".mp4");
        try {
            encode(pictures, command(width, height, bitsPerSecond, film));
            return Files.readAllBytes(film);
        } finally {
            Files.delete(film);
        }
    }

    private void encode(PictureSource pictures, List<String> command) throws IOException {
        try (Child child = Child.start(command, limits)) {
            try (OutputStream pixels = new BufferedOutputStream(child.input(), 1 << 16)) {
                for (int i = 0; i < pictures.count(); i++) {
                    pixels.write(pictures.rgb(i));
                }
            } catch (IOException e) {
                // It no longer listens; the way it ended says why, if it did not end by itself.
                child.await();
                throw e;
            }
            if (child.await() != Child.Exit.SUCCESS) {
                throw new IOException("The encoder failed");
            }
        }
    }

    private List<String> command(int width, int height, int bitsPerSecond, Path film) {
        return List.of(
                tools.ffmpegProgram().toString(),
                "-v",
                "quiet",
                "-y",
                "-protocol_whitelist",
                "file,pipe",
                "-f",
                "rawvideo",
                "-pix_fmt",
                "rgb24",
                "-s",
                width + "x" + height,
                "-r",
                Integer.toString(ClipReader.FPS),
                "-i",
                "pipe:0",
                "-filter_threads",
                "1",
                "-c:v",
                "libopenh264",
                "-threads",
                "1",
                "-b:v",
                Integer.toString(bitsPerSecond),
                "-pix_fmt",
                "yuv420p",
                "-movflags",
                "+faststart",
                "file:" + film.toAbsolutePath());
    }

    /** The pictures of a film, made one at a time. */
    public interface PictureSource {

        int count();

        /** @param index from 0 to {@link #count()} - 1 */
        byte[] rgb(int index);
    }
}
