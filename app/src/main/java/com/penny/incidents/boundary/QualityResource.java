package com.penny.incidents.boundary;

import com.penny.identity.OpenTo;
import com.penny.incidents.entity.Alert.DismissReason;
import com.penny.incidents.entity.AlertFigures;
import com.penny.incidents.entity.AlertFigures.Row;
import com.penny.incidents.entity.MissedIncidents;
import com.penny.kernel.Interval;
import com.penny.stores.CameraUpkeep;
import com.penny.stores.CameraUpkeep.Condition;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Tenanted;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How good the alerts of a store are, by what people said of them: the figures that Penny publishes of itself. */
@Path("/stores/{storeId}/quality")
@RequestScoped
@Tenanted
@OpenTo(Persona.Role.STORE)
@Produces(MediaType.APPLICATION_JSON)
public class QualityResource {

    private static final double DAY_SECONDS = Duration.ofDays(1).toSeconds();

    /**
     * What became of alerts.
     *
     * @param cameraId null for all cameras together
     * @param camera null for all cameras together
     * @param confirmed by the store and by Penny
     * @param dismissed by the store
     * @param rejected confirmed by the store and not by Penny
     * @param missed what staff reported and no alert told of
     * @param precision confirmed of all that are decided; null while none is
     * @param falseADay dismissed and rejected, for each day of the period in which a camera hung
     * @param takenMedianSeconds until somebody looked after an alert; null where nobody has yet
     * @param takenP90Seconds the same, of the slowest tenth
     */
    @Schema(name = "AlertQuality")
    public record Figures(
            @Schema(nullable = true) UUID cameraId,
            @Schema(nullable = true) String camera,
            long alerts,
            long confirmed,
            long pending,
            long dismissed,
            long rejected,
            long undecided,
            long missed,
            @Schema(nullable = true) Interval precision,
            double falseADay,
            @Schema(nullable = true) Double takenMedianSeconds,
            @Schema(nullable = true) Double takenP90Seconds) {}

    public record ReasonCount(DismissReason reason, long alerts) {}

    /**
     * @param since begin of the period
     * @param cameras every camera that hangs in the store, and others that raised an alert, by name
     * @param reasons why alerts were dismissed, the most frequent first
     */
    @Schema(name = "StoreQuality")
    public record Quality(Instant since, Figures all, List<Figures> cameras, List<ReasonCount> reasons) {}

    @PathParam("storeId")
    UUID storeId;

    @Inject
    AlertFigures figures;

    @Inject
    MissedIncidents missed;

    @Inject
    CameraUpkeep cameras;

    @Inject
    Clock clock;

    /** @param days length of the period until now */
    @GET
    public Quality quality(@QueryParam("days") @DefaultValue("28") @Min(1) @Max(366) int days) {
        Instant now = clock.instant();
        Instant since = now.minus(Duration.ofDays(days));
        Map<UUID, Condition> hung =
                cameras.all(storeId).stream().collect(Collectors.toMap(Condition::id, Function.identity()));
        Map<UUID, Long> missedBy = missed.countsSince(storeId, since);
        List<Row> rows = figures.since(storeId, since);
        Map<UUID, Instant> hungUp = cameras.hungUp(storeId);
        Instant first = hungUp.values().stream().min(Comparator.naturalOrder()).orElse(since);
        return new Quality(
                since,
                view(
                        rows.get(0),
                        null,
                        missedBy.values().stream().mapToLong(Long::longValue).sum(),
                        days(first, since, now)),
                perCamera(rows, hung, missedBy, camera -> days(hungUp.getOrDefault(camera, since), since, now)),
                figures.reasonsSince(storeId, since).entrySet().stream()
                        .map(reason -> new ReasonCount(reason.getKey(), reason.getValue()))
                        .sorted(Comparator.comparingLong(ReasonCount::alerts)
                                .reversed()
                                .thenComparing(ReasonCount::reason))
                        .toList());
    }

    private static List<Figures> perCamera(
            List<Row> rows, Map<UUID, Condition> hung, Map<UUID, Long> missedBy, ToDoubleFunction<UUID> days) {
        Map<UUID, Row> raised = rows.stream()
                .filter(row -> row.cameraId() != null)
                .collect(Collectors.toMap(Row::cameraId, Function.identity()));
        List<Figures> all = new ArrayList<>();
        hung.values()
                .forEach(camera -> all.add(view(
                        raised.getOrDefault(camera.id(), quiet(camera.id())),
                        camera.name(),
                        missedBy.getOrDefault(camera.id(), 0L),
                        days.applyAsDouble(camera.id()))));
        raised.values().stream()
                .filter(row -> !hung.containsKey(row.cameraId()))
                .forEach(row -> all.add(view(
                        row,
                        row.camera(),
                        missedBy.getOrDefault(row.cameraId(), 0L),
                        days.applyAsDouble(row.cameraId()))));
        all.sort(Comparator.comparing(Figures::camera, String.CASE_INSENSITIVE_ORDER));
        return all;
    }

    private static Row quiet(UUID cameraId) {
        return new Row(cameraId, null, 0, 0, 0, 0, 0, 0, null, null);
    }

    /** At least one: a camera that hung for an hour has not had a day's worth of false alarms. */
    private static double days(Instant hungSince, Instant since, Instant now) {
        Instant from = hungSince.isAfter(since) ? hungSince : since;
        return Math.max(1, Duration.between(from, now).toSeconds() / DAY_SECONDS);
    }

    private static Figures view(Row row, String camera, long missed, double days) {
        long wrong = row.dismissed() + row.rejected();
        return new Figures(
                row.cameraId(),
                camera,
                row.alerts(),
                row.confirmed(),
                row.pending(),
                row.dismissed(),
                row.rejected(),
                row.undecided(),
                missed,
                Interval.of(row.confirmed(), row.confirmed() + wrong),
                wrong / days,
                row.takenMedian(),
                row.takenP90());
    }
}
