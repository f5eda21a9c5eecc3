package com.penny.network.control;

import com.penny.incidents.Severity;
import com.penny.incidents.Sightings.Sighting;
import com.penny.incidents.Sightings.Worth;
import com.penny.network.entity.PolicyVersion;
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
 * @param versionId of the policy that says so; null of one that is only tried
 * @param regionId where it holds; null for everywhere
 * @param stores at least two, unless only what is grave counts: nothing else rests on one store alone
 * @param within the time from the first to the last of them
 * @param least how grave an incident is that counts
 * @param worth what at least was taken in an incident that counts; null where that does not matter
 * @param lasts from the latest incident on
 */
public record Rule(
        UUID versionId, UUID regionId, int stores, Duration within, Severity least, Worth worth, Period lasts) {

    /** No listing is older, however often the person is seen again. */
    static final Period LONGEST = Period.ofMonths(24);

    public Rule {
        if (stores < 1 || stores == 1 && least != Severity.HIGH) {
            throw new IllegalArgumentException("a rule needs two stores or more, unless only what is grave counts");
        }
        if (within.isNegative() || within.isZero() || lasts.isNegative() || lasts.isZero()) {
            throw new IllegalArgumentException("a rule needs time");
        }
    }

    public static Rule of(PolicyVersion policy) {
        return new Rule(
                policy.id(),
                policy.regionId(),
                policy.stores(),
                Duration.ofDays(policy.withinDays()),
                policy.severity(),
                policy.worth(),
                Period.ofMonths(policy.lastsMonths()));
    }

    /**
     * All that is weighed of one person in one region. What they owe, paid or refused to pay is not among it.
     *
     * @param contested incidents that the person disputes
     * @param spared whether they are kept from the network for good: a minor, vulnerable, or redacted
     * @param held whether somebody or something has suspended them
     * @param since when the time of their last listing there was over, after which alone incidents count; null for never
     * @param listedAt since when they are known there; null while they are not
     */
    public record Standing(
            List<Sighting> sightings,
            Set<UUID> contested,
            boolean spared,
            boolean held,
            Instant since,
            Instant listedAt,
            Instant now) {

        /**
         * Whether a listing that ends now leaves nothing to rest on. Not where something of it fell away: the same things give the
         * same, in whatever order they become known.
         *
         * @param expiresAt when it would have been over anyway
         */
        boolean spends(Instant expiresAt) {
            return spared || !expiresAt.isAfter(now);
        }
    }

    /** What follows. */
    public enum Outcome {
        LISTED,
        /** It was listed, and rests on something that is disputed, or is held. */
        SUSPENDED,
        /** It was listed, and is not any more. */
        ENDED,
        UNKNOWN
    }

    /**
     * @param sightings what it rests on
     * @param expiry when that is over; null where there is nothing to be over
     */
    public record Verdict(Outcome outcome, List<Sighting> sightings, Instant expiry) {}

    public boolean holdsIn(UUID region) {
        return regionId == null || regionId.equals(region);
    }

    /** The same for the same, in whatever order things became known. */
    public Verdict judge(Standing person) {
        boolean known = person.listedAt() != null;
        Instant begun = known ? person.listedAt() : person.now();
        // What was not old when a listing began stays what it rests on until it ends.
        Instant old = shifted(begun, lasts.negated());
        Instant start = person.since() != null && person.since().isAfter(old) ? person.since() : old;
        List<Sighting> counted = person.sightings().stream()
                .filter(this::counts)
                .filter(sighting -> sighting.at().isAfter(start))
                .sorted(Comparator.comparing(Sighting::at).thenComparing(Sighting::theftId))
                .toList();
        boolean disputed =
                counted.stream().anyMatch(sighting -> person.contested().contains(sighting.theftId()));
        Instant expiry = counted.isEmpty()
                ? null
                : expiry(begun, counted.get(counted.size() - 1).at());
        boolean holds = !person.spared() && isMetBy(counted) && expiry.isAfter(person.now());
        boolean suspended = disputed || person.held();
        if (!holds || suspended && !known) {
            return new Verdict(known ? Outcome.ENDED : Outcome.UNKNOWN, List.of(), null);
        }
        return new Verdict(suspended ? Outcome.SUSPENDED : Outcome.LISTED, counted, expiry);
    }

    /** Whether an incident is grave enough, and of enough worth. */
    public boolean counts(Sighting sighting) {
        boolean enough = worth == null
                || sighting.worth() != null
                        && sighting.worth().currency().equals(worth.currency())
                        && sighting.worth().minor() >= worth.minor();
        return enough && sighting.severity().compareTo(least) >= 0 && !sighting.overturned();
    }

    /** Whether incidents of one region meet it, in whatever order they became known. */
    public boolean isMetBy(Collection<Sighting> sightings) {
        List<Sighting> inTime = sightings.stream()
                .filter(this::counts)
                .sorted(Comparator.comparing(Sighting::at))
                .toList();
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
