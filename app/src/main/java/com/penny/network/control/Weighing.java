package com.penny.network.control;

import com.penny.incidents.Incidents;
import com.penny.incidents.Incidents.Theft;
import com.penny.kernel.Ids;
import com.penny.network.control.Rule.Sighting;
import com.penny.network.control.Rule.Standing;
import com.penny.network.control.Rule.Verdict;
import com.penny.network.entity.Contest;
import com.penny.network.entity.Listing;
import com.penny.network.entity.Listings;
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
 * Decides where a person is known, from their incidents and from what they dispute alone. Weighing again, in whatever order things
 * became known, comes to the same.
 */
@ApplicationScoped
public class Weighing {

    /** Task that weighs a person; its instance is {@code offenderId/cause}. */
    public static final String TASK = "network-weigh";

    private final Rule rule = Rule.DEFAULT;

    @Inject
    Incidents incidents;

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

    /** In the transaction under way, a job for that person. */
    public void weigh(UUID offenderId) {
        listings.takeTurns(offenderId);
        List<Theft> thefts = incidents.theftsOf(List.of(offenderId)).stream()
                .filter(theft -> !theft.overturned())
                .toList();
        Map<UUID, Region> places =
                regions.ofStores(thefts.stream().map(Theft::storeId).collect(Collectors.toSet()));
        Set<UUID> contested = listings.contested(offenderId);
        boolean spared = incidents.spared(offenderId);
        Map<UUID, Listing> current =
                listings.current(offenderId).stream().collect(Collectors.toMap(Listing::regionId, listing -> listing));
        Map<UUID, List<Sighting>> sightings = thefts.stream()
                .filter(theft -> places.containsKey(theft.storeId()))
                .collect(Collectors.groupingBy(
                        theft -> places.get(theft.storeId()).id(),
                        Collectors.mapping(
                                theft -> new Sighting(theft.id(), theft.storeId(), theft.occurredAt()),
                                Collectors.toList())));
        Stream.concat(current.keySet().stream(), sightings.keySet().stream())
                .distinct()
                .forEach(region -> {
                    Listing listing = current.get(region);
                    Standing standing = new Standing(
                            sightings.getOrDefault(region, List.of()),
                            contested,
                            spared,
                            listings.lastEnd(offenderId, region).orElse(null),
                            listing == null ? null : listing.listedAt(),
                            clock.instant());
                    follow(rule.judge(standing), listing == null ? begun(offenderId, region) : listing);
                });
    }

    /** A listing that is kept as soon as it is one. */
    private Listing begun(UUID offenderId, UUID regionId) {
        return new Listing(
                Ids.next(clock), offenderId, incidents.reference(offenderId), regionId, rule.name(), clock.instant());
    }

    private void follow(Verdict verdict, Listing listing) {
        switch (verdict.outcome()) {
            case UNKNOWN -> {}
            case LISTED -> rest(listing, verdict, Listing.State.LISTED);
            case SUSPENDED -> rest(listing, verdict, Listing.State.SUSPENDED);
            case ENDED -> {
                listing.end(clock.instant());
                spread(listing);
            }
        }
    }

    private void rest(Listing listing, Verdict verdict, Listing.State state) {
        List<Sighting> on = verdict.sightings();
        boolean fresh = listing.version() == 0;
        boolean changed = listing.rest(
                on.stream().map(Sighting::theftId).toList(),
                on.get(on.size() - 1).at(),
                verdict.expiry(),
                state);
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

    private void spread(Listing listing) {
        regions.members(listing.regionId()).forEach(store -> Sharing.later(outbox, listing, store));
    }
}
