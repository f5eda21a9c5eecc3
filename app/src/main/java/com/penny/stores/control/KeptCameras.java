package com.penny.stores.control;

import com.penny.kernel.Ids;
import com.penny.kernel.Problem;
import com.penny.kernel.Secrets;
import com.penny.stores.CameraUpkeep;
import com.penny.stores.entity.CameraRegister;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@ApplicationScoped
public class KeptCameras implements CameraUpkeep {

    /** More hang in no shop; who needs more has a script that went wrong. */
    private static final int MOST = 100;

    @Inject
    CameraRegister cameras;

    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    @Override
    public List<Condition> all(UUID storeId) {
        Instant now = clock.instant();
        return cameras.all(storeId).stream().map(camera -> at(camera, now)).toList();
    }

    @Override
    public Map<UUID, Instant> hungUp(UUID storeId) {
        return cameras.hungUp(storeId);
    }

    @Override
    public Condition one(UUID cameraId) {
        return cameras.one(cameraId).stream()
                .findFirst()
                .map(camera -> at(camera, clock.instant()))
                .orElseThrow(KeptCameras::notFound);
    }

    @Override
    public Condition add(UUID storeId, String name, String key) {
        if (cameras.all(storeId).size() >= MOST) {
            throw Problem.conflict(
                    "too-many-cameras", "Too many cameras", "A store has at most " + MOST + ". Take one down first.");
        }
        UUID id = Ids.next(clock);
        if (!cameras.add(storeId, id, name, Secrets.hash(key), clock.instant())) {
            throw nameTaken();
        }
        return one(id);
    }

    @Override
    public Condition rename(UUID cameraId, String name) {
        one(cameraId);
        if (!cameras.rename(transactions.current().storeId(), cameraId, name)) {
            throw nameTaken();
        }
        return one(cameraId);
    }

    @Override
    public Condition exchangeKey(UUID cameraId, String key, Duration overlap) {
        Instant now = clock.instant();
        require(cameras.exchangeKey(cameraId, Secrets.hash(key), now, now.plus(overlap)));
        return one(cameraId);
    }

    @Override
    public void endPreviousKey(UUID cameraId) {
        require(cameras.endPreviousKey(cameraId));
    }

    @Override
    public void shut(UUID cameraId) {
        require(cameras.shut(cameraId, clock.instant()));
    }

    @Override
    public void remove(UUID cameraId) {
        require(cameras.remove(cameraId, clock.instant()));
    }

    /** A key whose time is over is no key any more, whether or not its row still says so. */
    private static Condition at(Condition camera, Instant now) {
        return camera.previousKeyUntil() == null || camera.previousKeyUntil().isAfter(now)
                ? camera
                : new Condition(
                        camera.id(),
                        camera.name(),
                        camera.addedAt(),
                        camera.lastClipAt(),
                        camera.keyMadeAt(),
                        null,
                        camera.shutAt());
    }

    private static void require(boolean found) {
        if (!found) {
            throw notFound();
        }
    }

    private static Problem notFound() {
        return Problem.notFound("camera");
    }

    private static Problem nameTaken() {
        return Problem.conflict(
                "camera-name-taken",
                "Name taken",
                "Another camera of this store has that name. Alerts name the camera, so each needs its own.");
    }
}
