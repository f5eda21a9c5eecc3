package com.penny.vision.analyser.media;

import com.penny.vision.messages.ClipRejectedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.ffmpeg;
import org.bytedeco.ffmpeg.ffprobe;
import org.bytedeco.javacpp.Loader;

/**
 * The bundled ffmpeg and ffprobe programs. They are unpacked once into JavaCPP's cache (system property
 * {@code org.bytedeco.javacpp.cachedir}, default {@code ~/.javacpp/cache}).
 */
public record FfmpegTools(Path ffmpegProgram, Path ffprobeProgram) {

    private static final int CHECK_SIDE = 64;
    private static final int CHECK_BITS = 100_000;

    /**
     * Unpacks the programs if need be.
     *
     * @throws IOException when there are none for this system, or they cannot be unpacked
     */
    public static FfmpegTools unpacked() throws IOException {
        try {
            return new FfmpegTools(Path.of(Loader.load(ffmpeg.class)), Path.of(Loader.load(ffprobe.class)));
        } catch (RuntimeException | LinkageError e) {
            throw new IOException("The bundled ffmpeg cannot be unpacked: " + e.getMessage(), e);
        }
    }

    /** Programs of the system's own instead, with the libraries they need beside them or where the system has them. */
    public static FfmpegTools in(Path folder) {
        Path absolute = folder.toAbsolutePath();
        return new FfmpegTools(absolute.resolve("ffmpeg"), absolute.resolve("ffprobe"));
    }

    /**
     * Makes a film and reads it back, as is done for every clip: where this works, what fails later is the clip's fault.
     *
     * @param folder for a file that is deleted again
     * @throws IOException when a program cannot be started or does not do its work
     */
    public void check(ChildLimits limits, Path folder) throws IOException {
        Path film = folder.resolve("check.mp4");
        byte[] grey = new byte[CHECK_SIDE * CHECK_SIDE * 3];
        try {
            Files.write(
                    film,
                    new FilmWriter(this, limits)
                            .write(new StillPicture(grey), CHECK_SIDE, CHECK_SIDE, CHECK_BITS, folder));
            new ClipReader(this, limits).read(film, frame -> {});
        } catch (ClipRejectedException e) {
            throw new IOException("ffmpeg does not read what it wrote: " + e.reason(), e);
        } finally {
            Files.deleteIfExists(film);
        }
    }

    /** A film in which nothing happens. */
    private record StillPicture(byte[] pixels) implements FilmWriter.PictureSource {

        @Override
        public int count() {
            return ClipReader.FPS;
        }

        @Override
        public byte[] rgb(int index) {
            return pixels;
        }
    }
}
