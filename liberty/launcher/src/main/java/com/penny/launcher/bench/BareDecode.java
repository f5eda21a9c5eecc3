package com.penny.launcher.bench;

import com.penny.launcher.Checkout;
import com.penny.launcher.Failure;
import com.penny.launcher.process.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** The floor of every analysis: the bundled ffmpeg decodes the clip and throws the pictures away. */
final class BareDecode {

    private static final String FOLDER = "org/bytedeco/ffmpeg/linux-x86_64/";

    private final Path ffmpeg;

    private BareDecode(Path ffmpeg) {
        this.ffmpeg = ffmpeg;
    }

    /** Unpacks the ffmpeg of the analyser's libraries into the cache. */
    static BareDecode unpack(Checkout checkout) throws IOException {
        Path folder = checkout.cache().resolve("ffmpeg");
        Files.createDirectories(folder);
        try (JarFile jar = new JarFile(library(checkout).toFile())) {
            for (JarEntry entry : jar.stream().filter(BareDecode::program).toList()) {
                Path file = folder.resolve(entry.getName().substring(FOLDER.length()));
                if (!Files.exists(file) || Files.size(file) != entry.getSize()) {
                    Files.deleteIfExists(file);
                    Files.copy(jar.getInputStream(entry), file);
                    file.toFile().setExecutable(true);
                }
            }
        }
        return new BareDecode(folder.resolve("ffmpeg"));
    }

    /** Wall time in seconds. */
    double seconds(Path clip) {
        List<String> command =
                List.of(ffmpeg.toString(), "-v", "error", "-threads", "1", "-i", clip.toString(), "-f", "null", "-");
        // Its shared libraries lie beside it and are found nowhere else.
        var environment = Map.of("LD_LIBRARY_PATH", ffmpeg.getParent().toString());
        long began = System.nanoTime();
        if (Programs.output(command, environment).isEmpty()) {
            throw new Failure("ffmpeg could not decode " + clip);
        }
        return (System.nanoTime() - began) / 1e9;
    }

    private static boolean program(JarEntry entry) {
        String name = entry.getName();
        return name.startsWith(FOLDER) && name.indexOf('/', FOLDER.length()) < 0 && !entry.isDirectory();
    }

    private static Path library(Checkout checkout) throws IOException {
        try (Stream<Path> files = Files.list(checkout.analyserLibraries())) {
            return files.filter(file -> file.getFileName().toString().matches("ffmpeg-.*-linux-x86_64\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new Failure("no ffmpeg among the libraries of vision"));
        }
    }
}
