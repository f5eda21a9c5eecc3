package com.penny.network.control;

import com.penny.incidents.Incidents;
import com.penny.incidents.Incidents.Theft;
import com.penny.incidents.Relinking.Correction;
import com.penny.incidents.Sightings;
import com.penny.incidents.Sightings.Sighting;
import com.penny.kernel.Ids;
import com.penny.network.control.Rule.Standing;
import com.penny.network.control.Rule.Verdict;
import com.penny.network.control.Rules.Judgement;
import com.penny.network.entity.Contest;
import com.penny.network.entity.Hold;
import com.penny.network.entity.Holds;
import com.penny.network.entity.Listing;
import com.penny.network.entity.Listings;
import com.penny.network.entity.Policies;
import com.penny.outbox.Outbox;
import com.penny.stores.Regions;
import com.penny.stores.Regions.Region;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Decides where a person is known, from the policies, their incidents, what they dispute and what holds them alone. Weighing again,
 * in whatever order things became known, comes to the same.
 */
@ApplicationScoped
public class Weighing {

    /** Task that weighs a person; its instance is {@code offenderId/cause}. */
    public static final String TASK = "network-weigh";

    @Inject
    Incidents incidents;

    @Inject
    Sightings sightings;

    @Inject
    Policies policies;

    @Inject
    Holds holds;

    @Inject
    Breakers breakers;

    @Inject
    Regions regions;

    @Inject
    Listings listings;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /** @param cause names what made it necessary: the same is not asked for twice at a time */
    public void later(UUID offenderId, String cause) {
        outbox.enqueue(TASK, offenderId + "/" + cause);
    }

    /** Notes that the person concerned disputes an incident; in the transaction under way, a job of its store. */
    public void contested(Theft theft) {
        listings.contest(new Contest(theft, clock.instant()));
        later(theft.offenderId(), theft.id() + "/disputed");
    }

    /** Notes that a dispute is decided, either way; in the transaction under way, a job of the incident's store. */
    public void settled(UUID theftId, UUID offenderId) {
        listings.endContest(theftId);
        later(offenderId, theftId + "/decided");
    }

    /** Notes that it was put right whose an incident is; in the transaction under way, a job of its store. */
    public void relinked(UUID theftId, UUID owner, Correction correction) {
        listings.moveContest(theftId, owner);
        later(correction.from(), theftId + "/" + correction.id());
        later(correction.to(), theftId + "/" + correction.id());
    }

    /**
     * In the transaction under way, a job for that person.
     *
     * @param everKnownAs their id, and those of all who turned out to be them: what holds one holds all
     */
    public void weigh(UUID offenderId, Set<UUID> everKnownAs) {
        listings.takeTurns(offenderId);
        List<Sighting> seen = sightings.of(offenderId).stream()
                .filter(sighting -> !sighting.overturned())
                .toList();
        breakers.check(offenderId, seen);
        Rules rules = new Rules(policies.active().stream().map(Rule::of).toList());
        List<Hold> held = holds.of(everKnownAs);
        boolean spared = incidents.spared(offenderId) || Hold.any(held, Hold.Kind.REDACTED);
        boolean suspended = Hold.any(held, Hold.Kind.SUSPENDED);
        Map<UUID, Region> places =
                regions.ofStores(seen.stream().map(Sighting::storeId).collect(Collectors.toSet()));
        Set<UUID> contested = listings.contested(offenderId);
        Map<UUID, Listing> current =
                listings.current(offenderId).stream().collect(Collectors.toMap(Listing::regionId, listing -> listing));
        Map<UUID, List<Sighting>> byRegion = seen.stream()
                .filter(sighting -> places.containsKey(sighting.storeId()))
                .collect(Collectors.groupingBy(
                        sighting -> places.get(sighting.storeId()).id()));
        Stream.concat(current.keySet().stream(), byRegion.keySet().stream())
                .distinct()
                .forEach(region -> {
                    Listing listing = current.get(region);
                    Standing standing = new Standing(
                            byRegion.getOrDefault(region, List.of()),
                            contested,
                            spared,
                            suspended,
                            listings.lastEnd(offenderId, region).orElse(null),
                            listing == null ? null : listing.listedAt(),
                            clock.instant());
                    follow(
                            rules.judge(region, standing),
                            standing,
                            listing == null ? begun(offenderId, region) : listing);
                });
    }

    /** A listing that is kept as soon as it is one. */
    private Listing begun(UUID offenderId, UUID regionId) {
        return new Listing(Ids.next(clock), offenderId, incidents.reference(offenderId), regionId, clock.instant());
    }

    private void follow(Judgement judgement, Standing standing, Listing listing) {
        switch (judgement.verdict().outcome()) {
            case UNKNOWN -> {}
            case LISTED -> rest(listing, judgement, Listing.State.LISTED);
            case SUSPENDED -> rest(listing, judgement, Listing.State.SUSPENDED);
            case ENDED -> {
                listing.end(clock.instant(), standing.spends(listing.expiresAt()));
                spread(listing);
            }
        }
    }

    private void rest(Listing listing, Judgement judgement, Listing.State state) {
        Verdict verdict = judgement.verdict();
        boolean fresh = listing.version() == 0;
        boolean changed = listing.rest(judgement.rule().versionId(), verdict.sightings(), verdict.expiry(), state);
        if (fresh) {
            listings.add(listing);
        }
        if (changed) {
            outbox.enqueue(
                    TASK,
                    listing.offenderId() + "/" + listing.id() + "/" + listing.version(),
                    Duration.between(clock.instant(), verdict.expiry()));
            spread(listing);
        }
    }

    /** Shares anew what stores see of a person, who is weighed as before. In the transaction under way, a job for that person. */
    public void redraw(UUID offenderId) {
        listings.takeTurns(offenderId);
        listings.current(offenderId).forEach(listing -> {
            listing.redraw();
            spread(listing);
        });
    }

    private void spread(Listing listing) {
        regions.members(listing.regionId()).forEach(store -> Sharing.later(outbox, listing, store));
    }
}
