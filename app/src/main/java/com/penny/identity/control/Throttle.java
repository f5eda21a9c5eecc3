package com.penny.identity.control;

import com.penny.kernel.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Slows down guessing: after five failures in a row each further one doubles the wait, up to fifteen minutes. */
@ApplicationScoped
public class Throttle {

    private static final int FREE = 5;
    private static final int REMEMBERED = 20_000;
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private record Failures(int count, Instant notBefore) {}

    private final Map<String, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > REMEMBERED;
        }
    };

    @Inject
    Clock clock;

    /**
     * Counts an attempt as failed until it turns out to be right: many at once do not slip through while the first is being
     * checked.
     *
     * @throws Problem 429 while the caller has to wait
     */
    public synchronized void attempt(String key) {
        Failures known = failures.get(key);
        if (known != null && clock.instant().isBefore(known.notBefore())) {
            long seconds = Duration.between(clock.instant(), known.notBefore()).toSeconds() + 1;
            throw Problem.of(
                    "too-many-attempts", 429, "Too many attempts", "Wait " + seconds + " seconds, then try again.");
        }
        int count = failures.getOrDefault(key, new Failures(0, Instant.MIN)).count() + 1;
        Duration wait = count < FREE ? Duration.ZERO : Duration.ofSeconds(1L << Math.min(20, count - FREE));
        failures.put(key, new Failures(count, clock.instant().plus(wait.compareTo(LONGEST) > 0 ? LONGEST : wait)));
    }

    public synchronized void succeeded(String key) {
        failures.remove(key);
    }
}
