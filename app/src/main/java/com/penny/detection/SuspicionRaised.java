package com.penny.detection;

import com.penny.vision.messages.Analysis;
import java.time.Instant;
import java.util.UUID;

/**
 * A clip reached its store's line. Fired inside the transaction that settles the clip: whoever observes it writes with
 * it or fails with it.
 *
 * @param alertId the id that the alert is to have; the clip's evidence is assigned to it already
 * @param test whether an administrator sent the clip to try the camera
 * @param threshold the store's line at that time, 0 to 100
 */
public record SuspicionRaised(
        UUID alertId,
        UUID storeId,
        UUID cameraId,
        UUID clipId,
        Instant recordedAt,
        int threshold,
        String clipSha256,
        long clipSizeBytes,
        boolean test,
        Analysis analysis) {}
