package com.penny.launcher.product;

import com.penny.launcher.Failure;
import com.penny.launcher.process.DebianPackages;
import com.penny.launcher.process.Programs;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The system libraries that the bundled ffmpeg is linked against and does not bring: those of its capture devices, which
 * Penny never opens, but without which the program does not start.
 */
public final class DecoderLibraries {

    private static final Map<String, String> PACKAGES = new TreeMap<>(Map.of(
            "libpulse.so.0", "libpulse0",
            "libasound.so.2", "libasound2",
            "libxcb.so.1", "libxcb1",
            "libxcb-shm.so.0", "libxcb-shm0",
            "libudev.so.1", "libudev1"));

    private DecoderLibraries() {}

    /** Debian's packages that this system lacks; nothing where the system cannot be asked. */
    public static List<String> missing() {
        return Programs.output(List.of("sh", "-c", "PATH=\"$PATH:/usr/sbin:/sbin\" ldconfig -p"))
                .map(DecoderLibraries::missingFrom)
                .orElse(List.of());
    }

    /** @param cache what {@code ldconfig -p} printed */
    static List<String> missingFrom(String cache) {
        return PACKAGES.entrySet().stream()
                .filter(library -> cache.lines().noneMatch(line -> line.strip().startsWith(library.getKey() + " ")))
                .map(Map.Entry::getValue)
                .toList();
    }

    /**
     * Installs what is missing, or says what to do.
     *
     * @throws Failure when a person has to do it
     */
    public static void require(DebianPackages debian) throws IOException, InterruptedException {
        List<String> missing = missing();
        if (!missing.isEmpty()) {
            debian.install(missing, "the bundled ffmpeg cannot start without system libraries");
        }
    }

    /** For the doctor: what was found, or nothing. */
    public static Optional<String> found() {
        return missing().isEmpty() ? Optional.of("there") : Optional.empty();
    }
}
