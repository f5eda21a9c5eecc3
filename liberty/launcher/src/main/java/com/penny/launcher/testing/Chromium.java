package com.penny.launcher.testing;

import com.penny.launcher.Checkout;
import com.penny.launcher.Console;
import com.penny.launcher.Failure;
import com.penny.launcher.process.DebianPackages;
import com.penny.launcher.process.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The browser of the tests: the one named by {@code PENNY_CHROMIUM}, else the system's. */
public final class Chromium {

    private Chromium() {}

    public static Optional<Path> find() {
        Optional<Path> named = Optional.ofNullable(System.getenv("PENNY_CHROMIUM"))
                .map(Path::of)
                .filter(Files::isExecutable);
        return named.or(() -> Programs.find("chromium")).or(() -> Programs.find("chromium-browser"));
    }

    /**
     * Finds it, or installs Debian's package when we may.
     *
     * @throws Failure with what to do when we may not
     */
    public static Path require(Checkout checkout, Console console) throws IOException, InterruptedException {
        Optional<Path> found = find();
        if (found.isPresent()) {
            return found.get();
        }
        new DebianPackages(checkout, console)
                .install(List.of("chromium"), "browser tests need Chromium; name one in PENNY_CHROMIUM, or install it");
        return find().orElseThrow(() -> new Failure("Chromium was installed and is still not on the PATH"));
    }
}
