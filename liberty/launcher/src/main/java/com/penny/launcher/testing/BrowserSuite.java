package com.penny.launcher.testing;

import com.penny.launcher.Checkout;
import com.penny.launcher.Console;
import com.penny.launcher.Failure;
import com.penny.launcher.product.SeparateCopy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Playwright specs in a real browser against a fresh copy of the product. */
final class BrowserSuite implements Suite {

    private static final String NAME = "browser";

    /** Every decision is read again, so that nothing hangs on the draw. */
    private static final Map<String, String> SETTINGS = Map.of("PENNY_REVIEW_SECOND_PERCENT", "100");

    private final Checkout checkout;
    private final Console console;
    private final TestTools tools;
    private final Predicate<String> wanted;
    private final List<String> options;

    /**
     * @param wanted chooses specs by their file name
     * @param options of Playwright
     */
    BrowserSuite(Checkout checkout, Console console, TestTools tools, Predicate<String> wanted, String... options) {
        this.checkout = checkout;
        this.console = console;
        this.tools = tools;
        this.wanted = wanted;
        this.options = List.of(options);
    }

    @Override
    public Tally run() throws IOException, InterruptedException {
        List<String> specs = specs();
        if (specs.isEmpty()) {
            return Tally.failure(NAME + ": there is no such Playwright spec under " + checkout.frontend());
        }
        Path data = SeparateCopy.newData();
        Path output = checkout.logs().resolve("test-browser-product.log");
        try {
            Path chromium = Chromium.require(checkout, console);
            try (SeparateCopy copy = SeparateCopy.start(checkout, data, output, SETTINGS, "--no-camera")) {
                copy.awaitReady();
                return play(specs, copy, chromium);
            }
        } catch (Failure e) {
            return Tally.failure(NAME + ": " + e.getMessage());
        } finally {
            SeparateCopy.remove(data);
        }
    }

    private Tally play(List<String> specs, SeparateCopy copy, Path chromium) throws IOException, InterruptedException {
        Path report = tools.report(NAME);
        List<String> command = new ArrayList<>(List.of("npx", "playwright", "test", "--reporter=list,junit"));
        command.addAll(options);
        command.addAll(specs);
        return tools.screens(
                "Playing screens",
                command,
                report,
                Map.of(
                        "PENNY_URL", copy.address().toString(),
                        "PENNY_DEMO_FILE", copy.demoFile().toString(),
                        "PENNY_CHROMIUM", chromium.toString(),
                        "PLAYWRIGHT_JUNIT_OUTPUT_FILE", report.toString()));
    }

    private List<String> specs() throws IOException {
        Path frontend = checkout.frontend();
        try (Stream<Path> files = Files.walk(frontend)) {
            return files.map(frontend::relativize)
                    .filter(file -> !file.startsWith("node_modules"))
                    .filter(file -> file.toString().matches(".*\\.spec\\.tsx?"))
                    .filter(file -> wanted.test(file.getFileName().toString()))
                    .map(Path::toString)
                    .sorted()
                    .toList();
        }
    }
}
