package com.penny.incidents.control;

import com.penny.audit.Audit;
import com.penny.incidents.Incidents.Loss;
import com.penny.incidents.entity.MissedIncident;
import com.penny.incidents.entity.MissedIncidents;
import com.penny.kernel.Problem;
import com.penny.stores.Cameras;
import com.penny.stores.Cameras.CameraFacts;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Where staff report what no camera told of. It is counted; nothing else follows, for no person. */
@ApplicationScoped
public class MissedDesk {

    /** Further back, memory is no measure of a camera. */
    private static final Duration OLDEST = Duration.ofDays(7);

    /**
     * @param id the reporter's own, the same when the report is sent again
     * @param cameraId null where no camera looks
     * @param occurredAt null for now
     * @param items what was taken with its value; may be empty
     */
    public record Report(UUID id, UUID cameraId, Instant occurredAt, String seen, List<Loss> items) {}

    /** @param repeated whether it had been reported before; then the first report stands */
    public record Reported(MissedIncident incident, boolean repeated) {}

    @Inject
    MissedIncidents missed;

    @Inject
    Cameras cameras;

    @Inject
    Audit audit;

    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    /** @throws Problem 400 for a time to come or long past, or a camera that is not the store's */
    public Reported report(Report report) {
        UUID storeId = transactions.current().storeId();
        Instant now = clock.instant();
        boolean added = missed.addIfNew(new MissedIncidents.Report(
                storeId,
                report.id(),
                camera(storeId, report.cameraId()),
                occurredAt(report.occurredAt(), now),
                report.seen(),
                report.items(),
                transactions.current().accountId(),
                now));
        if (added) {
            audit.record(
                    storeId,
                    "incident.missed",
                    report.id(),
                    Map.of("items", report.items().size()));
        }
        return new Reported(missed.byId(storeId, report.id()), !added);
    }

    private CameraFacts camera(UUID storeId, UUID cameraId) {
        return cameraId == null
                ? null
                : cameras.ofStore(storeId).stream()
                        .filter(camera -> camera.id().equals(cameraId))
                        .findFirst()
                        .orElseThrow(() -> Problem.invalid("/cameraId", "Choose a camera of this store, or none."));
    }

    private static Instant occurredAt(Instant said, Instant now) {
        if (said == null) {
            return now;
        }
        if (said.isAfter(now)) {
            throw Problem.invalid("/occurredAt", "Give a time that has passed.");
        }
        if (said.isBefore(now.minus(OLDEST))) {
            throw Problem.invalid("/occurredAt", "Give a time within the last " + OLDEST.toDays() + " days.");
        }
        return said;
    }
}
