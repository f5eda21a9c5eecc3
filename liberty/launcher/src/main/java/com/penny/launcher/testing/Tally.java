package com.penny.launcher.testing;

import java.util.ArrayList;
import java.util.List;

/**
 * Counted tests.
 *
 * @param failures one line for each failed test
 */
record Tally(int passed, int skipped, List<String> failures) {

    static final Tally NOTHING = new Tally(0, 0, List.of());

    Tally {
        failures = List.copyOf(failures);
    }

    static Tally failure(String line) {
        return new Tally(0, 0, List.of(line));
    }

    Tally plus(Tally other) {
        List<String> all = new ArrayList<>(failures);
        all.addAll(other.failures);
        return new Tally(passed + other.passed, skipped + other.skipped, all);
    }

    boolean green() {
        return failures.isEmpty();
    }

    /** The last line of a test run. */
    String summary() {
        return passed + " passed, " + failures.size() + " failed";
    }
}
