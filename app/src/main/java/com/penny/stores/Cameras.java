package com.penny.stores;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Cameras and their keys. */
public interface Cameras {

    /**
     * A camera that proved who it is.
     *
     * @param suspended whether its store is
     * @param live whether its store has opened
     */
    record Identified(UUID cameraId, UUID storeId, boolean suspended, boolean live) {}

    /** @param lastClipAt null before the first clip */
    record CameraFacts(UUID id, String name, Instant lastClipAt) {}

    /**
     * @param key the camera's secret as sent
     * @throws com.penny.kernel.Problem 401 for a key that is unknown, revoked or another camera's; 403 while its store is
     *     suspended or has not opened
     */
    Identified identify(UUID cameraId, String key);

    /** Notes that the camera is alive; in the transaction under way. */
    void seen(UUID cameraId, Instant at);

    CameraFacts camera(UUID id);

    /** Cameras that hang in the store of the transaction, by name. */
    List<CameraFacts> ofStore(UUID storeId);

    /** A camera to be hung up. */
    record NewCamera(UUID id, UUID storeId, String name, String key, List<Stores.ZoneFacts> zones) {}

    /** Runs as a job. */
    void add(NewCamera camera);
}
