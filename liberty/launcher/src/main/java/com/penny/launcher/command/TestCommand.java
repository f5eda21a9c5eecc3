package com.penny.launcher.command;

import com.penny.launcher.Checkout;
import com.penny.launcher.Console;
import com.penny.launcher.Options;
import com.penny.launcher.testing.TestPlan;
import com.penny.launcher.testing.TestRun;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/** Runs the tests or one part of them. */
public final class TestCommand implements Command {

    private final Checkout checkout;
    private final Console console;

    public TestCommand(Checkout checkout, Console console) {
        this.checkout = checkout;
        this.console = console;
    }

    @Override
    public String name() {
        return "test";
    }

    @Override
    public String summary() {
        return "[NAME]: run the tests or one part of them; the last line counts them";
    }

    @Override
    public List<String> options() {
        return new TestPlan(checkout, console).describe();
    }

    @Override
    public int run(List<String> arguments) throws IOException, InterruptedException {
        Options options = Options.parse(arguments, Set.of(), Set.of());
        return new TestRun(checkout, console).run(options.onlyWord()) ? 0 : 1;
    }
}
