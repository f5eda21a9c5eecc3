package com.penny.incidents.boundary;

import com.penny.detection.Detection;
import com.penny.incidents.entity.Alert.Status;
import com.penny.incidents.entity.Alerts;
import com.penny.incidents.entity.MissedIncidents;
import com.penny.stores.Cameras;
import com.penny.stores.Cameras.CameraFacts;
import com.penny.stores.Stores;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a store's day goes; in the transaction under way, which works for that store. */
@ApplicationScoped
public class StoreSummaries {

    /**
     * The store's own quality.
     *
     * @param dismissed alerts that staff called false; what Penny rejected counts elsewhere
     * @param missed incidents of today that no camera told of
     */
    public record Today(long alerts, long confirmed, long dismissed, long waiting, long missed) {}

    /** @param ingestToAlertP95Ms receipt to alert, 95th percentile of the last day, in milliseconds */
    public record Summary(
            int camerasWatching,
            @Schema(nullable = true) Instant lastClipAt,
            Today today,
            @Schema(nullable = true) Long ingestToAlertP95Ms) {}

    @Inject
    Stores stores;

    @Inject
    Cameras cameras;

    @Inject
    Alerts alerts;

    @Inject
    MissedIncidents missed;

    @Inject
    Detection detection;

    @Inject
    Clock clock;

    Summary of(UUID storeId) {
        List<CameraFacts> all = cameras.ofStore(storeId);
        Instant today = startOfDay(storeId);
        Map<Status, Long> counts = alerts.countsSince(storeId, today);
        OptionalLong p95 = detection.receiptToAlertP95(storeId);
        return new Summary(
                all.size(),
                all.stream()
                        .map(CameraFacts::lastClipAt)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                new Today(
                        counts.values().stream().mapToLong(Long::longValue).sum(),
                        counts.getOrDefault(Status.CONFIRMED, 0L) + counts.getOrDefault(Status.PENDING_REVIEW, 0L),
                        counts.getOrDefault(Status.DISMISSED, 0L) - alerts.rejectedSince(storeId, today),
                        alerts.waiting(storeId),
                        missed.countSince(storeId, today)),
                p95.isPresent() ? p95.getAsLong() : null);
    }

    private Instant startOfDay(UUID storeId) {
        ZoneId zone = ZoneId.of(stores.store(storeId).timeZone());
        return LocalDate.now(clock.withZone(zone)).atStartOfDay(zone).toInstant();
    }
}
