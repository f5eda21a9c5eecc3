package com.penny.launcher.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Remembers from which sources something was built; what was interrupted while building counts as never built. */
final class Stamp {

    private final Path file;

    Stamp(Path file) {
        this.file = file;
    }

    boolean fresh(String fingerprint) throws IOException {
        return Files.exists(file) && Files.readString(file).equals(fingerprint);
    }

    void keep(String fingerprint) throws IOException {
        Files.writeString(file, fingerprint);
    }

    void forget() throws IOException {
        Files.deleteIfExists(file);
    }
}
