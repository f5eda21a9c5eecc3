package com.penny.metrics.control;

import com.penny.kernel.Problem;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * Whole days of UTC.
 *
 * @param from the first
 * @param to the last
 */
public record Period(LocalDate from, LocalDate to) {

    private static final int LONGEST = 400;
    private static final int USUAL = 28;
    private static final LocalDate EARLIEST = LocalDate.of(2020, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);

    /**
     * @param from as ISO 8601; four weeks up to the last day when null or blank
     * @param to today when null or blank
     * @throws Problem 400 for what is no period of 1 to 400 days
     */
    public static Period of(String from, String to, Clock clock) {
        LocalDate last = blank(to) ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) : day("/to", to);
        LocalDate first = blank(from) ? last.minusDays(USUAL - 1L) : day("/from", from);
        if (first.isAfter(last)) {
            throw Problem.invalid("/from", "Let the first day be no later than the last.");
        }
        if (ChronoUnit.DAYS.between(first, last) >= LONGEST) {
            throw Problem.invalid("/from", "Ask for at most 400 days at a time.");
        }
        return new Period(first, last);
    }

    private static boolean blank(String text) {
        return text == null || text.isEmpty();
    }

    private static LocalDate day(String pointer, String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (!day.isBefore(EARLIEST) && day.isBefore(LATEST)) {
                return day;
            }
        } catch (DateTimeException e) {
            // Answered below, as is a day of another age.
        }
        throw Problem.invalid(pointer, "Send the day as 2026-11-23.");
    }

    /** As many days right before. */
    public Period before() {
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        return new Period(from.minusDays(days), to.minusDays(days));
    }

    public Instant begin() {
        return from.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** Right after the last day. */
    public Instant finish() {
        return to.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
