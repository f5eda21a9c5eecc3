package com.penny.vision.analyser.models;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * The npm package that the models come in, fetched once into a cache and checked against a pinned hash at every use.
 */
final class ModelPackage {

    static final String NAME = "@vladmandic/human";
    static final String VERSION = "3.3.6";
    static final String SHA_512 =
            "36be663dfab5810fae29e5d8e6e337163f14c6f179084876b3ab71339c114e1a9a5b4985f61ba8a0eb994ab4fc8611a1a348466972c5740c1f0ffdbeb5e0afe8";

    private static final String FILE = "vladmandic-human-" + VERSION + ".tgz";
    private static final long FETCH_MINUTES = 10;

    private final Path cache;

    ModelPackage(Path cache) {
        this.cache = cache;
    }

    /** @param names files to take out of the package, without its leading folder */
    Map<String, byte[]> files(Set<String> names) throws IOException {
        Path archive = archive();
        try (InputStream in = Files.newInputStream(archive)) {
            return TarReader.read(in, names);
        }
    }

    private Path archive() throws IOException {
        Path archive = cache.resolve(FILE);
        if (!Files.exists(archive) || !Checksums.sha512(archive).equals(SHA_512)) {
            Files.createDirectories(cache);
            fetch();
        }
        if (!Checksums.sha512(archive).equals(SHA_512)) {
            Files.delete(archive);
            throw new IOException(NAME + " " + VERSION + " from the npm registry does not have the pinned hash");
        }
        return archive;
    }

    private void fetch() throws IOException {
        Process npm = new ProcessBuilder("npm", "pack", "--silent", NAME + "@" + VERSION)
                .directory(cache.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            if (!npm.waitFor(FETCH_MINUTES, TimeUnit.MINUTES)) {
                npm.destroyForcibly();
                throw new IOException("npm did not fetch " + NAME + " within " + FETCH_MINUTES + " minutes");
            }
        } catch (InterruptedException e) {
            npm.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("Interrupted while fetching " + NAME));
        }
        if (npm.exitValue() != 0) {
            throw new IOException("npm could not fetch " + NAME + " (exit code " + npm.exitValue() + ")");
        }
    }
}
