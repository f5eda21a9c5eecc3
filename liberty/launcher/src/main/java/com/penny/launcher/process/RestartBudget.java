package com.penny.launcher.process;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** How often a part may be started again: three times within a minute, each time after a longer pause. */
public final class RestartBudget {

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final List<Duration> PAUSES =
            List.of(Duration.ofMillis(200), Duration.ofSeconds(2), Duration.ofSeconds(6));

    private final Deque<Instant> ends = new ArrayDeque<>();

    /**
     * Counts an end.
     *
     * @return the pause before the next start, or nothing when the budget of this minute is spent
     */
    public Optional<Duration> spend(Instant now) {
        while (!ends.isEmpty() && ends.peekFirst().isBefore(now.minus(WINDOW))) {
            ends.removeFirst();
        }
        int before = ends.size();
        ends.addLast(now);
        return before < PAUSES.size() ? Optional.of(PAUSES.get(before)) : Optional.empty();
    }
}
