package com.penny.launcher.testing;

import com.penny.launcher.Checkout;
import com.penny.launcher.Console;
import com.penny.launcher.Failure;
import com.penny.launcher.build.LoggedCommand;
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
    static Path require(Checkout checkout, Console console) throws IOException, InterruptedException {
        Optional<Path> found = find();
        if (found.isPresent()) {
            return found.get();
        }
        boolean root = "0".equals(Programs.output(List.of("id", "-u")).orElse(""));
        if (!root || !Programs.installed("apt-get")) {
            throw new Failure("browser tests need Chromium: apt-get install chromium, or name one in PENNY_CHROMIUM");
        }
        Path log = checkout.logs().resolve("install-chromium.log");
        String install = "export DEBIAN_FRONTEND=noninteractive; apt-get update -q"
                + " && apt-get install -q -y --no-install-recommends chromium";
        new LoggedCommand("Installing Chromium", log, console).run(List.of("sh", "-c", install), checkout.root());
        return find().orElseThrow(() -> new Failure("Chromium is still not on the PATH; see " + log));
    }
}
