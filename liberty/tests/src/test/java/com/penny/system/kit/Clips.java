package com.penny.system.kit;

import com.penny.launcher.camera.UniqueClip;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bytedeco.javacpp.Loader;

/** Clips good and bad. Bad ones are made by the bundled ffmpeg when a test needs them. */
public final class Clips {

    private final Path samples;
    private final Path folder;

    Clips(Path samples, Path folder) {
        this.samples = samples;
        this.folder = folder;
    }

    /** Somebody puts goods under their jacket; other bytes on each call. */
    public byte[] theft() {
        return UniqueClip.of(read(samples.resolve("aisle-conceal-jacket.mp4")), UUID.randomUUID());
    }

    /** Nobody is there; other bytes on each call. */
    public byte[] emptyAisle() {
        return UniqueClip.of(read(samples.resolve("aisle-empty.mp4")), UUID.randomUUID());
    }

    /** Ten minutes at one small picture a second. */
    public byte[] tenMinutes() {
        return made("color=size=160x120:rate=1:duration=600", "-c:v", "mjpeg");
    }

    /** 7680 x 4320. */
    public byte[] eightK() {
        return made("color=size=7680x4320:rate=5:duration=1", "-c:v", "mjpeg");
    }

    /** A track without a single frame. */
    public byte[] zeroDuration() {
        return made("color=size=160x120:rate=5:duration=1", "-frames:v", "0", "-c:v", "mjpeg");
    }

    public byte[] audioOnly() {
        return made("sine=frequency=440:duration=3", "-c:a", "aac");
    }

    private byte[] made(String source, String... encoding) {
        Path file = folder.resolve(UUID.randomUUID() + ".mp4");
        Path ffmpeg = Path.of(Loader.load(org.bytedeco.ffmpeg.ffmpeg.class));
        List<String> command = new ArrayList<>(List.of(ffmpeg.toString(), "-v", "error", "-f", "lavfi", "-i", source));
        command.addAll(List.of(encoding));
        command.add(file.toString());
        try {
            ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
            builder.environment().put("LD_LIBRARY_PATH", ffmpeg.getParent().toString());
            if (builder.start().waitFor() != 0) {
                throw new IllegalStateException("ffmpeg did not make " + command);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return read(file);
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
