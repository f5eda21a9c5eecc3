package com.penny.stores;

import com.penny.kernel.Money;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Stores as far as the persona of the transaction may see them. */
public interface Stores {

    /**
     * @param sensitivity the score from which the store wants to be alerted, 0 to 100
     * @param commissionBasisPoints the store's share of what is recovered, in hundredths of a percent
     * @param policeNumber whom its staff call: digits, with a plus before those of a country
     * @param operator who runs it and answers for what its cameras see
     * @param liveAt since when its cameras are heard; null before it has opened
     */
    record StoreFacts(
            UUID id,
            String name,
            String address,
            String timeZone,
            String currency,
            int sensitivity,
            int commissionBasisPoints,
            String policeNumber,
            String operator,
            Instant liveAt) {

        public Money nothing() {
            return Money.zero(currency);
        }
    }

    /**
     * All of a store, for its own people and for jobs.
     *
     * @throws com.penny.kernel.Problem 404 when the persona may not see it
     */
    StoreFacts store(UUID id);

    /** All of several stores; those that the persona may not see are not among them. */
    List<StoreFacts> stores(Collection<UUID> ids);

    /** What anybody who may know of a store sees: no figure of money or of detection. */
    record StoreLabel(UUID id, String name, String address, String timeZone) {}

    /** @return the labels of those that the persona may see, by id */
    Map<UUID, StoreLabel> labels(Collection<UUID> ids);

    /** ISO 3166-1, two letters; none for one that has not said. */
    Optional<String> country(UUID storeId);

    /**
     * A store to be set up.
     *
     * @param live whether its cameras are heard from the start
     */
    record NewStore(
            UUID id,
            String organisation,
            String name,
            String address,
            String timeZone,
            String currency,
            boolean live) {}

    /** Sets up a store with the default sensitivity and commission. Runs as a job. */
    void add(NewStore store);

    /** Its own people change it. */
    void callPoliceAt(UUID storeId, String number);

    /**
     * Its cameras are heard from now on; a store that has opened stays so. Fires {@link StoreSettled}.
     *
     * @return whether it had not
     */
    boolean open(UUID storeId);

    /** Whether any store is set up yet. Runs as a job. */
    boolean none();

    /** @return every zone of a camera; the polygon as JSON, points in 0..1 of the picture */
    List<ZoneFacts> zones(UUID cameraId);

    /** @param kind SHELF, TILL, EXIT or IGNORE */
    record ZoneFacts(UUID id, String kind, List<List<Double>> points) {}
}
