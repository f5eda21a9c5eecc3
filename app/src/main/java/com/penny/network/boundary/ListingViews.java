package com.penny.network.boundary;

import com.penny.network.entity.Action;
import com.penny.network.entity.Entry.Incident;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The shapes in which a store is told of people who are known in its region. Nobody's name, contact, account or debt is in them. */
final class ListingViews {

    private ListingViews() {}

    /**
     * @param reference opaque, the same in all stores
     * @param pictures of the person alone, others in them made unrecognisable; the newest first
     * @param stores in how many the incidents were
     * @param returnedAt the latest incident since the listing began; null for none
     * @param history newest first
     */
    @Schema(name = "NetworkListing")
    public record Listing(
            UUID id,
            String reference,
            List<String> pictures,
            int incidents,
            int incidentsHere,
            int stores,
            Instant lastSeenAt,
            @Schema(nullable = true) Instant returnedAt,
            List<String> behaviours,
            Action action,
            Instant listedAt,
            Instant expiresAt,
            List<Incident> history) {}

    /** @param region of the store; null for one that has not said where it is, and so is told of nobody */
    @Schema(name = "NetworkListingPage")
    public record Page(
            List<Listing> items,
            @Schema(nullable = true) String next,
            @Schema(nullable = true) String region,
            String liveCursor) {}
}
