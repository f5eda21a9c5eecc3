package com.penny.network.control;

import com.penny.network.entity.Action;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
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

    /**
     * All that is weighed of one person in one region. What they owe, paid or refused to pay is not among it.
     *
     * @param contested incidents that the person disputes
     * @param spared whether a reviewer took them for a minor or for vulnerable
     * @param since when they were last known there, after which alone incidents count; null for never
     * @param listedAt since when they are known there; null while they are not
     */
    public record Standing(
            List<Sighting> sightings,
            Set<UUID> contested,
            boolean spared,
            Instant since,
            Instant listedAt,
            Instant now) {}

    /** What follows. */
    public enum Outcome {
        UNKNOWN,
        LISTED,
        /** It was listed, and rests on something that is disputed. */
        SUSPENDED,
        /** It was listed, and is not any more. */
        ENDED
    }

    /**
     * @param sightings what it rests on
     * @param expiry when that is over; null where there is nothing to be over
     */
    public record Verdict(Outcome outcome, List<Sighting> sightings, Instant expiry) {}

    /** The same for the same, in whatever order things became known. */
    public Verdict judge(Standing person) {
        boolean known = person.listedAt() != null;
        Instant begun = known ? person.listedAt() : person.now();
        // What was not old when a listing began stays what it rests on until it ends.
        Instant old = shifted(begun, lasts.negated());
        Instant start = person.since() != null && person.since().isAfter(old) ? person.since() : old;
        List<Sighting> counted = person.sightings().stream()
                .filter(sighting -> sighting.at().isAfter(start))
                .sorted(Comparator.comparing(Sighting::at).thenComparing(Sighting::theftId))
                .toList();
        boolean disputed =
                counted.stream().anyMatch(sighting -> person.contested().contains(sighting.theftId()));
        Instant expiry = counted.isEmpty()
                ? null
                : expiry(begun, counted.get(counted.size() - 1).at());
        boolean holds = !person.spared() && isMetBy(counted) && expiry.isAfter(person.now());
        if (!holds || disputed && !known) {
            return new Verdict(known ? Outcome.ENDED : Outcome.UNKNOWN, List.of(), null);
        }
        return new Verdict(disputed ? Outcome.SUSPENDED : Outcome.LISTED, counted, expiry);
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
