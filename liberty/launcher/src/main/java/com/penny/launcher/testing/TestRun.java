package com.penny.launcher.testing;

import com.penny.launcher.Checkout;
import com.penny.launcher.Console;
import com.penny.launcher.Failure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One {@code ./penny test}: checks, build, tests, and the count as its last line. */
public final class TestRun {

    private final Checkout checkout;
    private final Console console;
    private final TestPlan plan;

    public TestRun(Checkout checkout, Console console) {
        this.checkout = checkout;
        this.console = console;
        this.plan = new TestPlan(checkout, console);
    }

    /**
     * @param name of one part, or nothing for those of every day
     * @return whether nothing failed
     */
    public boolean run(Optional<String> name) throws IOException, InterruptedException {
        List<Suite> suites = new ArrayList<>(plan.checks());
        suites.addAll(name.isPresent() ? part(name.get()).suites() : plan.everyday());
        Tally tally = Tally.NOTHING;
        for (Suite suite : suites) {
            Tally more = suite.run();
            more.failures().forEach(line -> console.say("  FAILED  " + line));
            tally = tally.plus(more);
        }
        if (tally.skipped() > 0) {
            console.say("%d skipped: what they need is not on this machine; the log says what", tally.skipped());
        }
        if (tally.green() && tally.passed() == 0) {
            tally = tally.plus(Tally.failure("no test ran"));
            console.say("  FAILED  no test ran");
        }
        console.say(tally.summary());
        return tally.green();
    }

    private TestPart part(String name) {
        return plan.part(name).orElseThrow(() -> new Failure("there is no part " + name + "; ./penny help lists them"));
    }
}
