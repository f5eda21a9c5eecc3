package com.penny.launcher.build;

import com.penny.launcher.Checkout;
import com.penny.launcher.Console;
import com.penny.launcher.Failure;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Brings the built product up to date with its sources. Two launchers of one checkout build one after the other. */
public final class Build {

    private final Checkout checkout;
    private final Console console;

    public Build(Checkout checkout, Console console) {
        this.checkout = checkout;
        this.console = console;
    }

    /**
     * Builds the stale steps and nothing else.
     *
     * @throws com.penny.launcher.Failure when one does not build
     */
    public void run() throws IOException, InterruptedException {
        Files.createDirectories(checkout.cache().resolve("stamps"));
        try (FileChannel lock = FileChannel.open(
                checkout.cache().resolve("build.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            lock.lock();
            for (BuildStep step : new BuildPlan(checkout).steps()) {
                buildIfStale(step);
            }
        }
    }

    private void buildIfStale(BuildStep step) throws IOException, InterruptedException {
        Stamp stamp = new Stamp(checkout.cache().resolve("stamps").resolve(fileName(step)));
        String fingerprint = Fingerprint.of(step.inputs());
        if (stamp.fresh(fingerprint) && Files.exists(step.output())) {
            return;
        }
        stamp.forget();
        Path log = checkout.logs().resolve("build-" + fileName(step) + ".log");
        new LoggedCommand("Building " + step.name(), log, console).run(step.command(), step.directory());
        if (!Files.exists(step.output())) {
            throw new Failure("building " + step.name() + " left no " + step.output() + "; see " + log);
        }
        stamp.keep(fingerprint);
    }

    private static String fileName(BuildStep step) {
        return step.name().replace(' ', '-');
    }
}
