package com.penny.launcher.testing;

import com.penny.launcher.Checkout;
import com.penny.launcher.Console;
import com.penny.launcher.Failure;
import com.penny.launcher.bom.Bills;
import com.penny.launcher.build.Build;
import com.penny.launcher.process.DebianPackages;
import com.penny.launcher.product.DecoderLibraries;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Which tests there are. Java tests are told apart by JUnit tags: {@code architecture}, {@code isolation},
 * {@code database}, {@code container}, {@code thorough}, {@code vision} and {@code launcher}; a class named {@code *IT} runs with Failsafe when the
 * profile {@code it} is on, all others with Surefire.
 */
public final class TestPlan {

    private static final String LAUNCHER = "launcher";
    private static final String VISION = "vision";
    private static final String THOROUGH = "thorough";
    private static final String SLOW = LAUNCHER + "," + VISION + "," + THOROUGH;

    /** The screens that most of the work goes through. */
    private static final List<String> EVERY_DAY =
            List.of("main-job", "ops-review", "ops-network", "portal-dispute", "screens", "words");

    private static final String TAGS = "architecture,isolation,database,container," + SLOW;

    private final Checkout checkout;
    private final Console console;
    private final TestTools tools;

    public TestPlan(Checkout checkout, Console console) {
        this.checkout = checkout;
        this.console = console;
        this.tools = new TestTools(checkout, console);
    }

    /** Names and summaries of the parts, one line each. */
    public List<String> describe() {
        return parts().stream()
                .map(part -> String.format("%-22s %s", part.name(), part.summary()))
                .toList();
    }

    Optional<TestPart> part(String name) {
        return parts().stream().filter(part -> part.name().equals(name)).findFirst();
    }

    /** Formatters, the build, and linters, of which some are packages that it installs; they come before any test. */
    List<Suite> checks() {
        return List.of(
                () -> tools.check(
                        "Checking the format of Java",
                        checkout.root(),
                        List.of(checkout.frontDoor().toString(), "maven", "-q", "-B", "-ntp", "spotless:check")),
                this::build,
                new Together(
                        () -> tools.check("Checking the screens", checkout.frontend(), List.of("npm", "run", "check")),
                        this::checkParts));
    }

    private Tally build() throws IOException, InterruptedException {
        try {
            DecoderLibraries.require(new DebianPackages(checkout, console));
            new Build(checkout, console).run();
            return Tally.NOTHING;
        } catch (Failure e) {
            return Tally.failure("build: " + e.getMessage());
        }
    }

    private Tally checkParts() throws IOException, InterruptedException {
        try {
            new Bills(checkout, console).write(checkout.root().resolve(".penny/bom"));
            return Tally.NOTHING;
        } catch (Failure e) {
            return Tally.failure("bills of materials: " + e.getMessage());
        }
    }

    /**
     * What everybody runs before a change lands: all but what kills and restarts the whole product for
     * minutes, the analyser by itself, which the tests of the whole product use anyway, the edges of each feature, and more screens
     * than most of the work goes through, at more than the size of a phone.
     */
    List<Suite> everyday() {
        return whole(List.of("-DexcludedGroups=" + SLOW), browser(TestPlan::isOfEveryDay, "--project=phone"));
    }

    private List<Suite> everything() {
        return whole(List.of(), browser(file -> true));
    }

    /** One run of Maven and one of the browser instead of one for each part. */
    private List<Suite> whole(List<String> choice, Suite browser) {
        List<String> arguments = new ArrayList<>(List.of("verify", "-Pit", "-DskipITs=false"));
        arguments.addAll(choice);
        List<Suite> suites = new ArrayList<>();
        suites.add(() -> tools.maven("Testing Java", arguments));
        suites.add(this::screens);
        suites.add(browser);
        return suites;
    }

    private List<TestPart> parts() {
        return List.of(
                new TestPart("everything", "all of it, as continuous integration does", everything()),
                new TestPart(
                        "unit",
                        "plain tests of Java and of the screens",
                        List.of(
                                () -> tools.maven("Testing Java units", List.of("test", "-DexcludedGroups=" + TAGS)),
                                this::screens)),
                new TestPart(
                        "architecture",
                        "the rules of the house",
                        List.of(() ->
                                tools.maven("Testing the architecture", List.of("test", "-Dgroups=architecture")))),
                tagged("isolation", "no tenant reaches another's rows"),
                tagged("database", "against embedded PostgreSQL"),
                tagged("container", "inside Open Liberty"),
                tagged(
                        THOROUGH,
                        "the edges of each feature, on the whole product; minutes, and only here and in everything"),
                tagged(LAUNCHER, "kill -9, second start, second copy; minutes, and only here and in everything"),
                new TestPart(
                        VISION,
                        "the analyser with its models, on real and rendered clips",
                        List.of(() -> tools.maven(
                                "Testing vision",
                                List.of("verify", "-Pit", "-DskipITs=false", "-pl", "vision/analyser", "-am")))),
                new TestPart(
                        "browser",
                        "screens in Chromium, on a phone and on a desk",
                        List.of(browser(file -> !isOfRoutes(file)))),
                new TestPart(
                        "routes",
                        "every page of every room, on both, light and dark; minutes, and only here and in everything",
                        List.of(browser(TestPlan::isOfRoutes))),
                new TestPart(
                        "main-job",
                        "the whole thread, on a fresh product",
                        List.of(browser(file -> file.startsWith("main-job")))));
    }

    private TestPart tagged(String tag, String summary) {
        return new TestPart(
                tag,
                summary,
                List.of(() -> tools.maven(
                        "Testing " + tag, List.of("verify", "-Pit", "-DskipITs=false", "-Dgroups=" + tag))));
    }

    private Tally screens() throws IOException, InterruptedException {
        Path report = tools.report("screens");
        return tools.screens(
                "Testing screens",
                List.of(
                        "npx",
                        "vitest",
                        "run",
                        "--reporter=default",
                        "--reporter=junit",
                        "--outputFile.junit=" + report),
                report,
                Map.of());
    }

    private Suite browser(Predicate<String> specs, String... options) {
        return new BrowserSuite(checkout, console, tools, specs, options);
    }

    private static boolean isOfEveryDay(String spec) {
        return EVERY_DAY.stream().anyMatch(spec::startsWith);
    }

    private static boolean isOfRoutes(String spec) {
        return spec.startsWith("routes");
    }
}
