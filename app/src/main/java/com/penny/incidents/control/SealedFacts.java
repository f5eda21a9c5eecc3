package com.penny.incidents.control;

import com.penny.incidents.entity.Alert;
import com.penny.vision.messages.ModelUse;
import com.penny.vision.messages.ScorePart;
import com.penny.vision.messages.Signal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a bundle says of its alert: where, when and what was seen, and by which models. What people decided is left out:
 * it may still change, and evidence is no judgement.
 *
 * @param clip the recording as it came from the camera
 */
record SealedFacts(
        UUID cameraId,
        String cameraName,
        Instant occurredAt,
        Instant raisedAt,
        int score,
        int threshold,
        List<ScorePart> parts,
        String sentence,
        List<Signal> signals,
        int people,
        Recording clip,
        List<ModelUse> models) {

    record Recording(int durationMs, int width, int height, long sizeBytes, String sha256) {}

    static SealedFacts of(Alert alert, List<ModelUse> models) {
        return new SealedFacts(
                alert.cameraId(),
                alert.cameraName(),
                alert.occurredAt(),
                alert.raisedAt(),
                alert.score(),
                alert.threshold(),
                alert.parts(),
                alert.sentence(),
                alert.signals(),
                alert.people(),
                new Recording(
                        alert.durationMs(), alert.width(), alert.height(), alert.clipSizeBytes(), alert.clipSha256()),
                models);
    }
}
