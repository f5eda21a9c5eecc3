package com.penny.network.control;

import com.penny.incidents.Incidents;
import com.penny.incidents.Incidents.Theft;
import com.penny.kernel.Ids;
import com.penny.network.control.Rule.Sighting;
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
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

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

    /** In the transaction under way, a job for that person. */
    public void weigh(UUID offenderId) {
        listings.takeTurns(offenderId);
        List<Theft> thefts = incidents.theftsOf(List.of(offenderId));
        Map<UUID, Region> places =
                regions.ofStores(thefts.stream().map(Theft::storeId).collect(Collectors.toSet()));
        Set<UUID> contested = listings.contested(offenderId);
        boolean spared = incidents.spared(offenderId);
        Map<UUID, Listing> current = new HashMap<>(
                listings.current(offenderId).stream().collect(Collectors.toMap(Listing::regionId, listing -> listing)));
        Map<UUID, List<Theft>> byRegion = thefts.stream()
                .filter(theft -> places.containsKey(theft.storeId()))
                .collect(Collectors.groupingBy(
                        theft -> places.get(theft.storeId()).id()));
        byRegion.forEach((region, there) ->
                weigh(new Case(offenderId, region, there, contested, spared), current.remove(region)));
        current.values().forEach(this::end);
    }

    private record Case(UUID offenderId, UUID regionId, List<Theft> thefts, Set<UUID> contested, boolean spared) {

        List<Sighting> after(Instant time) {
            return thefts.stream()
                    .filter(theft -> theft.occurredAt().isAfter(time))
                    .map(theft -> new Sighting(theft.id(), theft.storeId(), theft.occurredAt()))
                    .toList();
        }

        boolean disputed(List<Sighting> sightings) {
            return sightings.stream().anyMatch(sighting -> contested.contains(sighting.theftId()));
        }
    }

    /** @param listing null where the person is not known in that region */
    private void weigh(Case person, Listing listing) {
        Instant now = clock.instant();
        Instant start = listings.lastEnd(person.offenderId(), person.regionId()).orElse(Instant.EPOCH);
        // A listing rests on what it began with until it ends; a new one needs incidents that are not old.
        Instant old = listing == null ? rule.oldest(now) : Instant.EPOCH;
        List<Sighting> sightings = person.after(start.isAfter(old) ? start : old);
        boolean met = !person.spared() && rule.isMetBy(sightings);
        boolean disputed = person.disputed(sightings);
        if (listing == null && met && !disputed) {
            rest(begun(person, now), sightings, Listing.State.LISTED, now);
        } else if (listing != null && met) {
            rest(listing, sightings, disputed ? Listing.State.SUSPENDED : Listing.State.LISTED, now);
        } else if (listing != null) {
            end(listing);
        }
    }

    private Listing begun(Case person, Instant now) {
        Listing listing = new Listing(
                Ids.next(clock),
                person.offenderId(),
                incidents.reference(person.offenderId()),
                person.regionId(),
                rule.name(),
                now);
        return listing;
    }

    private void rest(Listing listing, List<Sighting> sightings, Listing.State state, Instant now) {
        Instant latest =
                sightings.stream().map(Sighting::at).max(Instant::compareTo).orElseThrow();
        Instant expiry = rule.expiry(listing.listedAt(), latest);
        if (!expiry.isAfter(now)) {
            if (listing.version() > 0) {
                end(listing);
            }
            return;
        }
        boolean fresh = listing.version() == 0;
        boolean changed = listing.rest(sightings.stream().map(Sighting::theftId).toList(), latest, expiry, state);
        if (fresh) {
            listings.add(listing);
        }
        if (changed) {
            outbox.enqueue(
                    TASK,
                    listing.offenderId() + "/" + listing.id() + "/" + listing.version(),
                    Duration.between(now, expiry));
            spread(listing);
        }
    }

    private void end(Listing listing) {
        listing.end(clock.instant());
        spread(listing);
    }

    private void spread(Listing listing) {
        regions.members(listing.regionId()).forEach(store -> Sharing.later(outbox, listing, store));
    }
}
