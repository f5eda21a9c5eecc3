package com.penny.jobs.control;

import com.penny.jobs.Discrepancy;
import com.penny.jobs.entity.DatabaseBreaks;
import com.penny.kernel.Problem;
import com.penny.tenancy.OutcomeUnknown;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What went wrong in a run: whether it passes by itself, and how to say it. */
final class Breakdowns {

    private static final int MOST = 500;

    private Breakdowns() {}

    /** Whether the same may well work in a moment. */
    static boolean passes(Throwable failure) {
        return causes(failure).stream()
                .anyMatch(cause -> cause instanceof OutcomeUnknown || DatabaseBreaks.passes(cause));
    }

    /** For people who look after jobs; without anything of a row. */
    static String words(Throwable failure) {
        List<Throwable> causes = causes(failure);
        for (Throwable cause : causes) {
            if (cause instanceof Problem || cause instanceof Discrepancy) {
                return cut(cause.getMessage());
            }
            if (DatabaseBreaks.diskFull(cause)) {
                return "The disk of the database is full. Make room, then restart the run.";
            }
            if (cause instanceof IOException) {
                return cut("A file could not be read or written: " + cause.getMessage()
                        + ". See to it, then restart the run.");
            }
        }
        return cut("It broke off with "
                + causes.get(causes.size() - 1).getClass().getSimpleName()
                + ". The log of the server has it; restart the run once its cause is gone.");
    }

    private static List<Throwable> causes(Throwable failure) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable cause = failure; cause != null && !causes.contains(cause); cause = cause.getCause()) {
            causes.add(cause);
        }
        return causes;
    }

    private static String cut(String words) {
        return words.substring(0, Math.min(words.length(), MOST));
    }
}
