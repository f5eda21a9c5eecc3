package com.penny.network.control;

import com.penny.network.entity.Action;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * When a person is known in a region: incidents in so many different stores of it, so close together.
 *
 * @param name as listings give it
 * @param stores at least two: nothing rests on one store alone
 * @param within the time from the first to the last of them
 * @param lasts from the latest incident on
 * @param action what staff are advised to do
 */
public record Rule(String name, int stores, Duration within, Period lasts, Action action) {

    /** No listing is older, however often the person is seen again. */
    static final Period LONGEST = Period.ofMonths(24);

    public static final Rule DEFAULT =
            new Rule("2-stores-14-days/1", 2, Duration.ofDays(14), Period.ofMonths(12), Action.OFFER_SERVICE);

    /** An incident, as far as it counts. */
    public record Sighting(UUID theftId, UUID storeId, Instant at) {}

    public Rule {
        if (stores < 2 || within.isNegative() || within.isZero() || lasts.isNegative() || lasts.isZero()) {
            throw new IllegalArgumentException("a rule needs two stores or more, and time");
        }
    }

    /** Whether incidents of one region meet it, in whatever order they became known. */
    public boolean isMetBy(Collection<Sighting> sightings) {
        List<Sighting> inTime =
                sightings.stream().sorted(Comparator.comparing(Sighting::at)).toList();
        return inTime.stream().anyMatch(first -> storesFrom(first, inTime) >= stores);
    }

    private long storesFrom(Sighting first, List<Sighting> all) {
        Instant end = first.at().plus(within);
        return all.stream()
                .filter(other -> !other.at().isBefore(first.at()) && !other.at().isAfter(end))
                .map(Sighting::storeId)
                .distinct()
                .count();
    }

    /** Incidents before this do not make a listing any more. */
    Instant oldest(Instant now) {
        return shifted(now, lasts.negated());
    }

    /** When a listing ends, whose latest incident was then. */
    public Instant expiry(Instant listedAt, Instant latest) {
        Instant byIncident = shifted(latest, lasts);
        Instant byAge = shifted(listedAt, LONGEST);
        return byIncident.isBefore(byAge) ? byIncident : byAge;
    }

    private static Instant shifted(Instant from, Period by) {
        return from.atZone(ZoneOffset.UTC).plus(by).toInstant();
    }
}
