package com.penny.detection.control;

import com.penny.audit.Audit;
import com.penny.detection.entity.Clip;
import com.penny.detection.entity.Clips;
import com.penny.detection.entity.Clips.Origin;
import com.penny.kernel.Problem;
import com.penny.stores.CameraUpkeep;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.UUID;

/** Sends clips the way of a camera's, on behalf of an administrator who wants to see whether it works. */
@ApplicationScoped
public class TestClips {

    private static final String SAMPLE = "aisle-conceal-jacket.mp4";

    @Inject
    CameraUpkeep cameras;

    @Inject
    ClipIntake intake;

    @Inject
    Clips clips;

    @Inject
    Audit audit;

    @Inject
    Transactions transactions;

    /** @throws Problem 404 for a camera that does not hang here */
    public void require(Persona admin, UUID cameraId) {
        transactions.run(admin, () -> cameras.one(cameraId));
    }

    /** @throws Problem 404 for a camera that does not hang here; 413, 415, 422 or 429 for a clip that is refused */
    public Clip send(Persona admin, UUID cameraId, InputStream bytes) throws IOException {
        transactions.run(admin, () -> {
            cameras.one(cameraId);
            audit.record(admin.storeId(), "camera.tested", cameraId, Map.of());
        });
        return intake.receive(new Origin(admin.storeId(), cameraId, true), bytes, null)
                .clip();
    }

    /** Penny's own film of a person who hides something. */
    public Clip sendSample(Persona admin, UUID cameraId) throws IOException {
        try (InputStream sample = TestClips.class.getResourceAsStream(SAMPLE)) {
            return send(admin, cameraId, sample);
        }
    }

    /** @throws Problem 404 for what is no test of this camera */
    public Clip sent(Persona admin, UUID cameraId, UUID clipId) {
        Clip clip = transactions.as(admin, () -> clips.ofCamera(cameraId, clipId));
        if (!clip.test()) {
            throw Problem.notFound("test clip");
        }
        return clip;
    }
}
