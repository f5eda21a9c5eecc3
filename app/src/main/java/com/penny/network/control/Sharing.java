package com.penny.network.control;

import com.penny.audit.Audit;
import com.penny.evidence.Evidence;
import com.penny.evidence.Evidence.Description;
import com.penny.evidence.Evidence.Kind;
import com.penny.evidence.Evidence.Sealed;
import com.penny.incidents.Incidents;
import com.penny.incidents.Incidents.Theft;
import com.penny.network.entity.Entries;
import com.penny.network.entity.Entry;
import com.penny.network.entity.Listing;
import com.penny.network.entity.Listings;
import com.penny.network.entity.Policies;
import com.penny.notices.Notices;
import com.penny.notices.Notices.ReturnNews;
import com.penny.outbox.Outbox;
import com.penny.stores.Place;
import com.penny.stores.Regions;
import com.penny.tenancy.OutcomeUnknown;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes what a store sees of a listing, or takes it away. Pictures are read as a job of the store that they are of and kept as
 * evidence of the one that is shown them, so that no transaction ever sees two stores.
 */
@ApplicationScoped
public class Sharing {

    /** Task that shares a listing with a store; its instance is {@code listingId/storeId/version}. */
    public static final String TASK = "network-share";

    /** After that it is no news that somebody was seen again. */
    private static final Duration NEWS = Duration.ofHours(24);

    /** More than a picture of this size ever is. */
    private static final long LARGEST_PICTURE = 1 << 20;

    @Inject
    Transactions transactions;

    @Inject
    Listings listings;

    @Inject
    Policies policies;

    @Inject
    Entries entries;

    @Inject
    Incidents incidents;

    @Inject
    Portraits portraits;

    @Inject
    Evidence evidence;

    @Inject
    Regions regions;

    @Inject
    Notices notices;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    static void later(Outbox outbox, Listing listing, UUID storeId) {
        outbox.enqueue(TASK, listing.id() + "/" + storeId + "/" + listing.version());
    }

    /** Shares with a store, or withdraws from it, whatever it sees or should see; in the transaction under way, a job of it. */
    public void allLater(UUID storeId, String cause) {
        Stream<UUID> seen = entries.listings(storeId).stream();
        Stream<UUID> there = Optional.ofNullable(
                        regions.ofStores(List.of(storeId)).get(storeId))
                .stream()
                .flatMap(region -> listings.shownIn(region.id()).stream().map(Listing::id));
        Stream.concat(seen, there)
                .distinct()
                .forEach(listing -> outbox.enqueue(TASK, listing + "/" + storeId + "/" + cause));
    }

    /** Outside of a transaction. */
    public void share(UUID listingId, UUID storeId) {
        Listing listing = transactions.as(Persona.job(), () -> shownTo(listingId, storeId));
        if (listing == null) {
            transactions.run(Persona.job(storeId), () -> withdraw(listingId, storeId));
            return;
        }
        List<Theft> thefts = transactions.as(
                Persona.jobFor(listing.offenderId()),
                () -> incidents.theftsOf(List.of(listing.offenderId())).stream()
                        .filter(theft -> listing.theftIds().contains(theft.id()))
                        .toList());
        List<Sealed> pictures = new ArrayList<>();
        boolean kept = false;
        try {
            for (byte[] picture : portraits.of(thefts)) {
                pictures.add(evidence.seal(new ByteArrayInputStream(picture), LARGEST_PICTURE));
            }
            kept = transactions.as(Persona.job(storeId), () -> show(listing, storeId, thefts, pictures));
        } catch (OutcomeUnknown e) {
            // Their rows may stand; without them nobody can read the files.
            kept = true;
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (!kept) {
                pictures.forEach(evidence::discard);
            }
        }
    }

    /** Null for a listing that the store may not see, or not any more. */
    private Listing shownTo(UUID listingId, UUID storeId) {
        return listings.byId(listingId)
                .filter(listing -> listing.shown(clock.instant()))
                .filter(listing -> regions.members(listing.regionId()).contains(storeId))
                .filter(listing -> reaches(listing, storeId))
                .orElse(null);
    }

    /** A store that does not say where it is is near nobody but its own. */
    private boolean reaches(Listing listing, UUID storeId) {
        Integer reach = policies.byId(listing.policyVersionId()).reachKm();
        if (reach == null || listing.storeIds().contains(storeId)) {
            return true;
        }
        Map<UUID, Place> places = regions.places(
                Stream.concat(listing.storeIds().stream(), Stream.of(storeId)).toList());
        Place here = places.get(storeId);
        return here != null
                && listing.storeIds().stream()
                        .map(places::get)
                        .anyMatch(place -> place != null && place.kilometresTo(here) <= reach);
    }

    /** @return whether the pictures are kept: not where the store has them, or somebody else has written something newer meanwhile */
    private boolean show(Listing listing, UUID storeId, List<Theft> thefts, List<Sealed> pictures) {
        entries.takeTurns(storeId, listing.id());
        Entry entry = entries.find(storeId, listing.id()).orElse(null);
        boolean old = listings.byId(listing.id()).orElseThrow().version() != listing.version();
        if (old || entry != null && entry.version() > listing.version()) {
            return false;
        }
        List<Entry.Incident> seen = incidents(thefts, storeId);
        if (entry != null && entry.version() == listing.version()) {
            if (thefts.size() == listing.theftIds().size()) {
                measure(entry, seen, storeId);
            }
            return false;
        }
        boolean back = entry != null && returned(listing, entry, thefts, storeId);
        List<UUID> before = entry == null ? List.of() : entry.pictures();
        List<UUID> kept = new ArrayList<>();
        for (Sealed picture : pictures) {
            Description description = new Description(storeId, null, Kind.PORTRAIT, kept.size(), 0, "image/jpeg");
            kept.add(evidence.keep(picture, description).id());
        }
        boolean fresh = entry == null;
        if (fresh) {
            entry = new Entry(storeId, listing);
        }
        entry.show(
                listing,
                seen,
                (int) thefts.stream().map(Theft::storeId).distinct().count(),
                policies.byId(listing.policyVersionId()).action(),
                kept);
        if (fresh) {
            entries.add(entry);
            audit.record(storeId, "network.shown", listing.id(), Map.of());
        }
        before.forEach(evidence::shred);
        if (back) {
            Entry.Incident latest = entry.incidents().get(0);
            notices.returned(new ReturnNews(
                    storeId, listing.id(), listing.reference(), latest.occurredAt(), latest.kilometres()));
        }
        outbox.tell(Persona.Role.STORE, storeId, "network", listing.id(), fresh);
        return true;
    }

    /** The same as before; but a store may have moved. */
    private void measure(Entry entry, List<Entry.Incident> seen, UUID storeId) {
        if (!entry.incidents().equals(seen)) {
            entry.measure(seen);
            outbox.tell(Persona.Role.STORE, storeId, "network", entry.listingId(), false);
        }
    }

    /** Whether there is something new and lately that this store has not seen itself. */
    private boolean returned(Listing listing, Entry entry, List<Theft> newestFirst, UUID storeId) {
        Theft latest = newestFirst.get(0);
        return listing.returnedAt() != null
                && latest.occurredAt().isAfter(entry.lastSeenAt())
                && latest.occurredAt().isAfter(clock.instant().minus(NEWS))
                && !latest.storeId().equals(storeId);
    }

    private List<Entry.Incident> incidents(List<Theft> thefts, UUID storeId) {
        Set<UUID> stores = thefts.stream().map(Theft::storeId).collect(Collectors.toCollection(HashSet::new));
        stores.add(storeId);
        Map<UUID, Place> places = regions.places(stores);
        return thefts.stream()
                .map(theft -> new Entry.Incident(
                        theft.occurredAt(),
                        theft.sentence(),
                        theft.behaviours(),
                        theft.storeId().equals(storeId),
                        kilometres(theft.storeId(), storeId, places)))
                .toList();
    }

    /** Whole ones and never none: a distance is no address. */
    private static Integer kilometres(UUID from, UUID to, Map<UUID, Place> places) {
        Place one = places.get(from);
        Place other = places.get(to);
        return from.equals(to) || one == null || other == null
                ? null
                : (int) Math.max(1, Math.round(one.kilometresTo(other)));
    }

    private void withdraw(UUID listingId, UUID storeId) {
        entries.takeTurns(storeId, listingId);
        if (shownTo(listingId, storeId) != null) {
            // It is shown again meanwhile.
            return;
        }
        entries.find(storeId, listingId).ifPresent(entry -> {
            entry.pictures().forEach(evidence::shred);
            entries.remove(entry);
            audit.record(storeId, "network.withdrawn", listingId, Map.of());
            outbox.tell(Persona.Role.STORE, storeId, "network", listingId, false);
        });
    }
}
