package com.penny.jobs;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * One run of a job, the same however often it is interrupted.
 *
 * @param arguments as the job understands them
 * @param at when it was asked for: "now" for all that it does, so that a run that goes on tomorrow comes to what it would have today
 */
public record Run(UUID id, String job, Map<String, String> arguments, Instant at) {

    public Run {
        arguments = Map.copyOf(arguments);
    }
}
