package com.penny.samples;

import com.penny.samples.clips.Clip;
import com.penny.samples.clips.SampleClips;
import com.penny.samples.truth.FrameTruth;
import com.penny.samples.truth.TruthFile;
import com.penny.samples.video.Ffmpeg;
import com.penny.samples.video.Mp4Writer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Renders the sample clips with their ground truth: {@code ClipRenderer --out DIR [--only NAME]}. Already rendered
 * clips of the folder stay when only one is asked for; the index lists what the folder then holds.
 */
public final class ClipRenderer {

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;
    private static final int SAMPLES_PER_PIXEL = 4;

    private final ClipStudio studio = new ClipStudio(SampleClips.shop(), WIDTH, HEIGHT, SAMPLES_PER_PIXEL);
    private final Ffmpeg ffmpeg;
    private final Path folder;

    private ClipRenderer(Ffmpeg ffmpeg, Path folder) {
        this.ffmpeg = ffmpeg;
        this.folder = folder;
    }

    /** @throws IllegalArgumentException for unknown options or clip names */
    public static void main(String[] args) throws IOException {
        Options options = Options.parse(args);
        Files.createDirectories(options.folder());
        Path programs = Files.createTempDirectory("penny-ffmpeg");
        try {
            ClipRenderer renderer = new ClipRenderer(Ffmpeg.unpackInto(programs), options.folder());
            for (Clip clip : options.clips()) {
                renderer.render(clip);
            }
            ClipIndex.write(options.folder(), presentIn(options.folder()));
        } finally {
            delete(programs);
        }
    }

    private void render(Clip clip) throws IOException {
        long started = System.nanoTime();
        List<FrameTruth> truth = new ArrayList<>();
        Path file = folder.resolve(clip.name() + ".mp4");
        try (Mp4Writer video = new Mp4Writer(ffmpeg, file, WIDTH, HEIGHT, Clip.RATE)) {
            for (int index = 0; index < clip.frames(); index++) {
                ClipStudio.Shot shot = studio.shoot(clip, index);
                video.add(shot.picture());
                truth.add(shot.truth());
            }
        }
        Files.writeString(folder.resolve(clip.name() + ".json"), TruthFile.text(clip, WIDTH, HEIGHT, truth));
        System.out.printf(
                "%-22s %3d frames %6.1f s %5d KB%n",
                clip.name(), clip.frames(), (System.nanoTime() - started) / 1e9, Files.size(file) / 1024);
    }

    private static List<Clip> presentIn(Path folder) {
        return SampleClips.all().stream()
                .filter(clip -> Files.exists(folder.resolve(clip.name() + ".mp4")))
                .toList();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    private record Options(Path folder, List<Clip> clips) {

        static Options parse(String[] args) {
            Path folder = null;
            List<Clip> clips = SampleClips.all();
            for (int i = 0; i + 1 < args.length; i += 2) {
                String value = args[i + 1];
                switch (args[i]) {
                    case "--out" -> folder = Path.of(value);
                    case "--only" -> clips = named(value);
                    default -> throw new IllegalArgumentException("unknown option " + args[i]);
                }
            }
            if (folder == null || args.length % 2 != 0) {
                throw new IllegalArgumentException("usage: ClipRenderer --out DIR [--only NAME]");
            }
            return new Options(folder, clips);
        }

        private static List<Clip> named(String name) {
            List<Clip> clips = SampleClips.all().stream()
                    .filter(clip -> clip.name().equals(name))
                    .toList();
            if (clips.isEmpty()) {
                throw new IllegalArgumentException("no clip is called " + name);
            }
            return clips;
        }
    }
}
