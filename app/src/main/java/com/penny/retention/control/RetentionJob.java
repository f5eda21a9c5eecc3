package com.penny.retention.control;

import com.penny.jobs.Job;
import com.penny.kernel.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Destroys what is due, every night. */
@ApplicationScoped
public class RetentionJob implements Job {

    static final String NAME = "retention";

    /** When the fewest people look, in Europe and in America. */
    private static final Duration HOUR = Duration.ofHours(3);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public Duration after() {
        return HOUR;
    }

    @Override
    public Map<String, String> arguments(Map<String, String> asked, Instant at) {
        if (!asked.isEmpty()) {
            throw Problem.invalid("/arguments", "Retention takes no arguments: what is due is due.");
        }
        return Map.of();
    }
}
