package com.penny.stores;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** How a store's administrators look after its cameras; in their transaction. */
public interface CameraUpkeep {

    /**
     * A camera that hangs in the store.
     *
     * @param lastClipAt null before the first clip
     * @param previousKeyUntil until when the key before the present one is taken too; null where there is none
     * @param shutAt since when no key opens its door; null while one does
     */
    record Condition(
            UUID id,
            String name,
            Instant addedAt,
            Instant lastClipAt,
            Instant keyMadeAt,
            Instant previousKeyUntil,
            Instant shutAt) {}

    /** By name. */
    List<Condition> all(UUID storeId);

    /** When each camera was hung up, those that were taken down since included. */
    Map<UUID, Instant> hungUp(UUID storeId);

    /** @throws com.penny.kernel.Problem 404 for a camera that does not hang here */
    Condition one(UUID cameraId);

    /** @throws com.penny.kernel.Problem 409 for a name that another camera here has, or one camera too many */
    Condition add(UUID storeId, String name, String key);

    /** @throws com.penny.kernel.Problem 404; 409 for a name that another camera here has */
    Condition rename(UUID cameraId, String name);

    /**
     * Another key; a door that was shut is open again, for the new key only.
     *
     * @param overlap for how long the key before goes on working
     * @throws com.penny.kernel.Problem 404
     */
    Condition exchangeKey(UUID cameraId, String key, Duration overlap);

    /** @throws com.penny.kernel.Problem 404 */
    void endPreviousKey(UUID cameraId);

    /**
     * No key opens its door until it has another.
     *
     * @throws com.penny.kernel.Problem 404
     */
    void shut(UUID cameraId);

    /**
     * Takes it down for good; what it saw stays.
     *
     * @throws com.penny.kernel.Problem 404
     */
    void remove(UUID cameraId);
}
