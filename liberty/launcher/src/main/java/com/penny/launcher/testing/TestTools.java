package com.penny.launcher.testing;

import com.penny.launcher.Checkout;
import com.penny.launcher.Console;
import com.penny.launcher.Failure;
import com.penny.launcher.build.LoggedCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs the test tools of Java and of the screens and counts what they report. */
final class TestTools {

    private final Checkout checkout;
    private final Console console;

    TestTools(Checkout checkout, Console console) {
        this.checkout = checkout;
        this.console = console;
    }

    /** A check that is no test: it adds nothing when it passes, and one failure when it does not. */
    Tally check(String title, Path directory, List<String> command) throws IOException, InterruptedException {
        return succeeds(title, directory, command) ? Tally.NOTHING : Tally.failure(title);
    }

    /** Maven goes on after a failed test, so that all are counted; only a broken build ends it early. */
    Tally maven(String title, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(checkout.frontDoor().toString(), "maven", "-B", "-ntp", "-Dmaven.test.failure.ignore=true"));
        command.addAll(List.of("-Dsurefire.failIfNoSpecifiedTests=false", "-Dspotless.check.skip=true"));
        command.addAll(arguments);
        // File times may have whole seconds only.
        Instant began = Instant.ofEpochSecond(Instant.now().getEpochSecond());
        boolean built = succeeds(title, checkout.root(), command);
        Tally tally = JUnitReports.ofMaven(checkout.root(), began);
        return built ? tally : tally.plus(Tally.failure(title + " did not run to its end"));
    }

    /** A tool of the screens that writes one JUnit report and ends with another code than 0 when a test fails. */
    Tally screens(String title, List<String> command, Path report, Map<String, String> environment)
            throws IOException, InterruptedException {
        Files.deleteIfExists(report);
        List<String> withEnvironment = new ArrayList<>(List.of("env"));
        environment.forEach((name, value) -> withEnvironment.add(name + "=" + value));
        withEnvironment.addAll(command);
        boolean succeeded = succeeds(title, checkout.frontend(), withEnvironment);
        Tally tally = Files.exists(report) ? JUnitReports.of(report) : Tally.NOTHING;
        return succeeded || !tally.green() ? tally : tally.plus(Tally.failure(title + " did not run to its end"));
    }

    Path report(String name) {
        return checkout.logs().resolve("test-" + name + ".xml");
    }

    private boolean succeeds(String title, Path directory, List<String> command)
            throws IOException, InterruptedException {
        Path log = checkout.logs().resolve("test-" + title.toLowerCase().replaceAll("[^a-z0-9]+", "-") + ".log");
        try {
            new LoggedCommand(title, log, console).run(command, directory);
            return true;
        } catch (Failure e) {
            console.say("  " + e.getMessage());
            return false;
        }
    }
}
