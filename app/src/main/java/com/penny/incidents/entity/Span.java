package com.penny.incidents.entity;

import java.time.Duration;
import java.time.Instant;

/** A stretch of time. */
public record Span(Instant from, Instant until) {

    public static Span of(Alert alert) {
        return new Span(alert.occurredAt(), alert.occurredAt().plusMillis(alert.durationMs()));
    }

    /** Whether they overlap, or less than the gap lies between them. */
    public boolean near(Span other, Duration gap) {
        return other.from.isBefore(until.plus(gap)) && from.isBefore(other.until.plus(gap));
    }

    /** The least that holds both. */
    public Span with(Span other) {
        return new Span(
                from.isBefore(other.from) ? from : other.from, until.isAfter(other.until) ? until : other.until);
    }

    public Duration length() {
        return Duration.between(from, until);
    }
}
