package com.penny.launcher.command;

import com.penny.launcher.Checkout;
import com.penny.launcher.Console;
import com.penny.launcher.Failure;
import com.penny.launcher.process.DebianPackages;
import com.penny.launcher.process.Namespaces;
import com.penny.launcher.process.Programs;
import com.penny.launcher.product.DecoderLibraries;
import com.penny.launcher.testing.Chromium;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says what the machine lacks and how to get it. */
public final class Doctor implements Command {

    private static final int LEAST_JDK = 17;
    private static final int LEAST_NODE = 20;
    private static final long LEAST_DISK_GB = 4;
    private static final Pattern FIRST_NUMBER = Pattern.compile("\\d+");

    private final Checkout checkout;
    private final Console console;
    private int missing;

    public Doctor(Checkout checkout, Console console) {
        this.checkout = checkout;
        this.console = console;
    }

    @Override
    public String name() {
        return "doctor";
    }

    @Override
    public String summary() {
        return "say what this machine lacks and how to get it";
    }

    @Override
    public int run(List<String> arguments) throws IOException {
        missing = 0;
        check("JDK", jdk(), "JDK " + LEAST_JDK + " or newer: apt-get install openjdk-17-jdk-headless");
        check("Node", node(), "Node " + LEAST_NODE + ".19 or newer: https://nodejs.org or apt-get install nodejs npm");
        check("Git", Programs.output(List.of("git", "--version")), "apt-get install git");
        check("system", system(), "Linux on x86-64 is what the bundled PostgreSQL and ffmpeg are for");
        check(
                "ffmpeg's libraries",
                DecoderLibraries.found(),
                DebianPackages.remedy(DecoderLibraries.missing()) + " (./penny up does it when it is root)");
        check("disk", disk(), LEAST_DISK_GB + " GB are wanted for Open Liberty, libraries and data");
        check("database user", databaseUser(), "start ./penny as an ordinary user");
        check(
                "Chromium (for tests)",
                Chromium.find().map(Object::toString),
                "apt-get install chromium, or PENNY_CHROMIUM=/path/to/chromium");
        console.say(missing == 0 ? "all there; start with ./penny up" : missing + " missing");
        return missing == 0 ? 0 : 1;
    }

    private void check(String what, Optional<String> found, String remedy) {
        if (found.isPresent()) {
            console.say("  ok       %-22s %s", what, found.get());
        } else {
            missing++;
            console.say("  MISSING  %-22s %s", what, remedy);
        }
    }

    private static Optional<String> jdk() {
        int version = Runtime.version().feature();
        return Optional.of(Runtime.version() + ", " + System.getProperty("java.home"))
                .filter(text -> version >= LEAST_JDK);
    }

    private static Optional<String> node() {
        return Programs.output(List.of("node", "--version")).filter(text -> firstNumber(text) >= LEAST_NODE);
    }

    private static Optional<String> system() {
        String name = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        return Optional.of(name).filter("Linux amd64"::equals);
    }

    private Optional<String> disk() throws IOException {
        long free = Files.getFileStore(checkout.root()).getUsableSpace() / 1_000_000_000;
        return Optional.of(free + " GB free").filter(text -> free >= LEAST_DISK_GB);
    }

    private static Optional<String> databaseUser() {
        try {
            return Optional.of(Namespaces.notRoot().isEmpty() ? "ordinary user" : "root, with user namespaces");
        } catch (Failure e) {
            return Optional.empty();
        }
    }

    private static int firstNumber(String text) {
        Matcher matcher = FIRST_NUMBER.matcher(text);
        return matcher.find() ? Integer.parseInt(matcher.group()) : 0;
    }
}
