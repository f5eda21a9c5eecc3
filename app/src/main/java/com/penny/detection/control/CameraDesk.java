package com.penny.detection.control;

import com.penny.audit.Audit;
import com.penny.detection.CameraAdded;
import com.penny.kernel.Secrets;
import com.penny.stores.CameraUpkeep;
import com.penny.stores.CameraUpkeep.Condition;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** What administrators do with their cameras. Each step is written down. */
@ApplicationScoped
public class CameraDesk {

    /** Time to carry a new key to a camera that hangs from a ceiling. */
    static final Duration OVERLAP = Duration.ofHours(24);

    @Inject
    CameraUpkeep cameras;

    @Inject
    Event<CameraAdded> added;

    @Inject
    Audit audit;

    @Inject
    Transactions transactions;

    /** @param key told once; only its hash is kept */
    public record Keyed(Condition camera, String key) {}

    public Keyed add(String name) {
        String key = Secrets.token();
        Condition camera = cameras.add(storeId(), name, key);
        record("camera.added", camera.id());
        added.fire(new CameraAdded(storeId(), camera.id()));
        return new Keyed(camera, key);
    }

    public Condition rename(UUID cameraId, String name) {
        Condition camera = cameras.rename(cameraId, name);
        record("camera.renamed", cameraId);
        return camera;
    }

    public Keyed exchangeKey(UUID cameraId) {
        String key = Secrets.token();
        Condition camera = cameras.exchangeKey(cameraId, key, OVERLAP);
        record("camera.key-made", cameraId);
        return new Keyed(camera, key);
    }

    public void endPreviousKey(UUID cameraId) {
        cameras.endPreviousKey(cameraId);
        record("camera.old-key-ended", cameraId);
    }

    public void shut(UUID cameraId) {
        cameras.shut(cameraId);
        record("camera.shut", cameraId);
    }

    public void remove(UUID cameraId) {
        cameras.remove(cameraId);
        record("camera.removed", cameraId);
    }

    private void record(String action, UUID cameraId) {
        audit.record(storeId(), action, cameraId, Map.of());
    }

    private UUID storeId() {
        return transactions.current().storeId();
    }
}
