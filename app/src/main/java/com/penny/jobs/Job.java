package com.penny.jobs;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** A job that can be asked for; its steps are in the file of its name in {@code META-INF/batch-jobs}. */
public interface Job {

    /** Lower-case words with hyphens, such as {@code retention}. */
    String name();

    /** How often it runs by itself; null for one that only people ask for. */
    default Duration every() {
        return null;
    }

    /** Where in its rhythm it runs: so long after each full {@link #every()} since 1970. */
    default Duration after() {
        return Duration.ZERO;
    }

    /**
     * What a run is to work with, all of it, so that nothing is left to the day it goes on.
     *
     * @param asked what somebody has asked for; empty when it runs by itself
     * @param at when it was asked for
     * @throws com.penny.kernel.Problem 400 for what cannot be done, 409 for what cannot be done now
     */
    default Map<String, String> arguments(Map<String, String> asked, Instant at) {
        return asked;
    }
}
