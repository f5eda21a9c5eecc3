package com.penny.incidents.boundary;

import com.penny.detection.Detection;
import com.penny.identity.OpenTo;
import com.penny.incidents.entity.Alert.Status;
import com.penny.incidents.entity.Alerts;
import com.penny.incidents.entity.MissedIncidents;
import com.penny.stores.Cameras;
import com.penny.stores.Cameras.CameraFacts;
import com.penny.stores.Stores;
import com.penny.stores.Stores.StoreFacts;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Tenanted;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
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

/** A store and how its day goes. */
@Path("/stores/{storeId}")
@RequestScoped
@Tenanted
@OpenTo(Persona.Role.STORE)
@Produces(MediaType.APPLICATION_JSON)
public class StoreResource {

    public record CameraView(
            UUID id, String name, @Schema(nullable = true) Instant lastClipAt) {}

    /** @param sensitivity the score from which the store is alerted, 0 to 100 */
    @Schema(name = "Store")
    public record StoreView(
            UUID id,
            String name,
            String address,
            String timeZone,
            String currency,
            int sensitivity,
            List<CameraView> cameras) {}

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

    @PathParam("storeId")
    UUID storeId;

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

    @GET
    public StoreView store() {
        StoreFacts store = stores.store(storeId);
        return new StoreView(
                store.id(),
                store.name(),
                store.address(),
                store.timeZone(),
                store.currency(),
                store.sensitivity(),
                cameras.ofStore(storeId).stream()
                        .map(camera -> new CameraView(camera.id(), camera.name(), camera.lastClipAt()))
                        .toList());
    }

    @GET
    @Path("summary")
    public Summary summary() {
        List<CameraFacts> all = cameras.ofStore(storeId);
        Instant today = startOfDay();
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

    private Instant startOfDay() {
        ZoneId zone = ZoneId.of(stores.store(storeId).timeZone());
        return LocalDate.now(clock.withZone(zone)).atStartOfDay(zone).toInstant();
    }
}
