package com.penny.identity.control;

import com.penny.kernel.Problem;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How much one caller may ask for. Counted by each server for itself: with several, a caller gets as many times more, which a
 * flood does not live on; what guards passwords is counted in the database, see {@link Throttle}.
 */
@ApplicationScoped
public class Rates {

    /** Buckets that are remembered; the longest unused is forgotten first, which only ever lets somebody through. */
    private static final int REMEMBERED = 50_000;

    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** Who is counted, and how many requests a minute they have, all of which may come at once. */
    public enum Caller {
        /** A shop's or a carrier's many people may share one. */
        ADDRESS(1_200),
        /** What is tried without a session: sign-in, sign-up, codes, links. */
        STRANGER(60),
        ACCOUNT(900),
        CAMERA(120);

        private final int perMinute;

        Caller(int perMinute) {
            this.perMinute = perMinute;
        }
    }

    private record Key(Caller caller, String id) {}

    private final Map<Key, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Bucket> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** Multiplies every limit; for measurements, and for houses with more than a house's traffic. */
    @Inject
    @ConfigProperty(name = "penny.rate.factor", defaultValue = "1")
    int factor;

    /** @throws Problem 429 that says when to come back */
    public void take(Caller caller, String id) {
        ConsumptionProbe probe = bucket(new Key(caller, id)).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            long seconds = Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1;
            throw Problem.tooMany("too-many-requests", "Too many requests", seconds);
        }
    }

    private synchronized Bucket bucket(Key key) {
        long perMinute = (long) key.caller().perMinute * factor;
        return buckets.computeIfAbsent(
                key,
                unknown -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, MINUTE))
                        .build());
    }
}
