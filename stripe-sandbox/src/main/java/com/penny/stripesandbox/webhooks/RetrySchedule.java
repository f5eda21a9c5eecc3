package com.penny.stripesandbox.webhooks;

import java.time.Duration;
import java.util.OptionalLong;

/** When a refused delivery is tried again: waiting twice as long each time, for as long as Stripe would. */
final class RetrySchedule {
    private static final long LONGEST_WAIT = Duration.ofHours(1).toMillis();

    /** Stripe tries for up to three days. */
    private static final long TRIED_FOR = Duration.ofDays(3).toMillis();

    private final long firstWait;

    RetrySchedule(Duration firstWait) {
        this.firstWait = firstWait.toMillis();
    }

    /**
     * The next attempt, or nothing once three days have passed. All times in milliseconds since 1970.
     *
     * @param attempts attempts that failed so far, at least 1
     */
    OptionalLong next(long eventCreated, int attempts, long now) {
        int doublings = Math.min(attempts - 1, 30);
        long wait = Math.min(LONGEST_WAIT, firstWait << doublings);
        return now + wait > eventCreated + TRIED_FOR ? OptionalLong.empty() : OptionalLong.of(now + wait);
    }
}
