package com.penny.notices.boundary;

import com.penny.audit.Audit;
import com.penny.identity.OpenTo;
import com.penny.identity.People;
import com.penny.kernel.Problem;
import com.penny.notices.entity.Restraint;
import com.penny.notices.entity.Snooze;
import com.penny.outbox.Outbox;
import com.penny.stores.Cameras;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Tenanted;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Cameras of which nobody is told for a while. Their alerts stand on every screen as ever. */
@Path("/stores/{storeId}/snoozes")
@RequestScoped
@Tenanted
@OpenTo(Persona.Role.STORE)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SnoozesResource {

    /** @param by initials of who did it */
    @Schema(name = "Snooze")
    public record View(UUID cameraId, Instant until, String by) {}

    /** A camera that nobody hears of for a shift has to be mended, not snoozed. */
    @Schema(name = "SnoozeDraft")
    public record DraftBody(
            @NotNull(message = "Give 5 to 480 minutes.") @Min(value = 5, message = "Give 5 to 480 minutes.") @Max(value = 480, message = "Give 5 to 480 minutes.") Integer minutes) {}

    @PathParam("storeId")
    UUID storeId;

    @Inject
    Restraint restraint;

    @Inject
    Cameras cameras;

    @Inject
    People people;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    @GET
    public List<View> list() {
        List<Snooze> asleep = restraint.snoozes(storeId, clock.instant());
        Map<UUID, People.Name> names =
                people.staff(asleep.stream().map(Snooze::snoozedBy).toList());
        return asleep.stream()
                .map(snooze -> new View(
                        snooze.cameraId(),
                        snooze.until(),
                        names.getOrDefault(snooze.snoozedBy(), People.Name.UNKNOWN)
                                .initials()))
                .toList();
    }

    @PUT
    @Path("{cameraId}")
    @APIResponse(responseCode = "204", description = "Snoozed")
    public void snooze(@PathParam("cameraId") UUID cameraId, @NotNull @Valid DraftBody body) {
        boolean hangs =
                cameras.ofStore(storeId).stream().anyMatch(camera -> camera.id().equals(cameraId));
        if (!hangs) {
            throw Problem.notFound("camera");
        }
        Instant now = clock.instant();
        Snooze snooze = restraint.snooze(storeId, cameraId).orElseGet(() -> new Snooze(storeId, cameraId));
        snooze.sleep(
                now.plus(Duration.ofMinutes(body.minutes())),
                transactions.current().accountId(),
                now);
        restraint.put(snooze);
        done("camera.snoozed", cameraId, Map.of("minutes", body.minutes()));
    }

    @DELETE
    @Path("{cameraId}")
    @APIResponse(responseCode = "204", description = "Awake")
    public void wake(@PathParam("cameraId") UUID cameraId) {
        requireHere(cameraId);
        restraint.wake(storeId, cameraId);
        done("camera.woken", cameraId, Map.of());
    }

    private void requireHere(UUID cameraId) {
        boolean hangs =
                cameras.ofStore(storeId).stream().anyMatch(camera -> camera.id().equals(cameraId));
        if (!hangs) {
            throw Problem.notFound("camera");
        }
    }

    private void done(String action, UUID cameraId, Map<String, Object> detail) {
        audit.record(storeId, action, cameraId, detail);
        outbox.tell(Persona.Role.STORE, storeId, "snooze", cameraId, false);
    }
}
