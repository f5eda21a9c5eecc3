package com.penny.stores.control;

import com.penny.kernel.Problem;
import com.penny.kernel.Secrets;
import com.penny.stores.Cameras;
import com.penny.stores.entity.CameraCatalogue;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
public class KeyedCameras implements Cameras {

    @Inject
    Transactions transactions;

    @Inject
    CameraCatalogue cameras;

    @Inject
    Clock clock;

    @Override
    public Identified identify(UUID cameraId, String key) {
        if (key == null || key.isBlank()) {
            throw refused();
        }
        String hash = Secrets.hash(key);
        Identified known = transactions
                .as(Persona.knowing(hash), () -> cameras.byKeyHash(hash, clock.instant()))
                .filter(camera -> camera.cameraId().equals(cameraId))
                .orElseThrow(KeyedCameras::refused);
        if (known.suspended()) {
            throw Problem.of(
                    "store-suspended",
                    403,
                    "Store suspended",
                    "Penny has suspended this store; its clips are not taken. Stop sending until it is back.");
        }
        if (!known.live()) {
            throw Problem.of(
                    "store-not-open",
                    403,
                    "Store not open yet",
                    "No clip is taken before the store's agreement is signed and its signs hang. Finish the checklist in"
                            + " Penny; test clips are sent from there.");
        }
        return known;
    }

    /** One answer for every wrong key: which cameras exist is nobody's business. */
    private static Problem refused() {
        return Problem.of(
                "camera-key-refused",
                401,
                "Camera key refused",
                "This key does not open this camera. Copy the key again from Settings, or make a new one.");
    }

    @Override
    public void seen(UUID cameraId, Instant at) {
        cameras.seen(cameraId, at);
    }

    @Override
    public CameraFacts camera(UUID id) {
        return cameras.camera(id);
    }

    @Override
    public List<CameraFacts> ofStore(UUID storeId) {
        return cameras.ofStore(storeId);
    }

    @Override
    public void add(NewCamera camera) {
        cameras.add(camera, Secrets.hash(camera.key()), clock.instant());
    }
}
