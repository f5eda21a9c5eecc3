package com.penny.detection.boundary;

import com.penny.detection.control.CameraDesk;
import com.penny.detection.control.CameraDesk.Keyed;
import com.penny.detection.entity.Clips;
import com.penny.detection.entity.Clips.Failure;
import com.penny.identity.OpenTo;
import com.penny.kernel.Settings;
import com.penny.stores.CameraUpkeep;
import com.penny.stores.CameraUpkeep.Condition;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Tenanted;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The cameras of a store and their keys, for its administrators. */
@Path("/stores/{storeId}/cameras")
@RequestScoped
@Tenanted
@OpenTo(value = Persona.Role.STORE, admin = true)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class StoreCamerasResource {

    /** A shop that is open has somebody walk past a camera within a day. */
    private static final Duration SILENT_AFTER = Duration.ofHours(24);

    /** How a camera is. */
    @Schema(name = "CameraHealth")
    public enum Health {
        /** Has sent nothing yet. */
        NEW,
        WORKING,
        /** Its last clip could not be used. */
        FAILING,
        /** Has sent nothing for a day. */
        SILENT,
        /** No key opens its door. */
        SHUT
    }

    /** @param reason what to do about it, in words */
    @Schema(name = "ClipFailure")
    public record FailureView(Instant at, String reason) {}

    /**
     * @param previousKeyUntil until when the key before the present one is taken too
     * @param failure the reason, where its last clip could not be used
     */
    @Schema(name = "Camera")
    public record View(
            UUID id,
            String name,
            Health health,
            Instant addedAt,
            @Schema(nullable = true) Instant lastClipAt,
            Instant keyMadeAt,
            @Schema(nullable = true) Instant previousKeyUntil,
            @Schema(nullable = true) FailureView failure) {}

    /**
     * @param key shown now and never again
     * @param clipAddress where the camera sends its clips, with the key in the header {@code Penny-Camera-Key}
     */
    @Schema(name = "CameraKey")
    public record KeyView(View camera, String key, String clipAddress) {}

    /** @param name as staff would say where to go; without the blanks around it */
    @Schema(name = "CameraNaming")
    public record Naming(
            @NotNull(message = "Give the camera a name.") @Size(min = 1, max = 120, message = "Use 1 to 120 characters.") @Pattern(regexp = "[^\\p{Cntrl}]*", message = "Use a name of one line.") String name) {

        public Naming {
            name = name == null ? null : name.strip();
        }
    }

    @PathParam("storeId")
    UUID storeId;

    @Inject
    CameraDesk desk;

    @Inject
    CameraUpkeep cameras;

    @Inject
    Clips clips;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @GET
    public List<View> list() {
        return views(cameras.all(storeId));
    }

    @POST
    @APIResponse(
            responseCode = "201",
            description = "Added; its key is told now and never again",
            content = @Content(schema = @Schema(implementation = KeyView.class)))
    public Response add(@NotNull @Valid Naming naming) {
        return keyed(desk.add(naming.name()));
    }

    @PUT
    @Path("{cameraId}")
    public View rename(@PathParam("cameraId") UUID cameraId, @NotNull @Valid Naming naming) {
        return view(desk.rename(cameraId, naming.name()));
    }

    /** Takes it down for good; what it saw stays. */
    @DELETE
    @Path("{cameraId}")
    @APIResponse(responseCode = "204", description = "Taken down")
    public void remove(@PathParam("cameraId") UUID cameraId) {
        desk.remove(cameraId);
    }

    /** Makes another key. The one before works for a day more, unless the door was shut. */
    @POST
    @Path("{cameraId}/keys")
    @APIResponse(
            responseCode = "201",
            description = "Made; it is told now and never again",
            content = @Content(schema = @Schema(implementation = KeyView.class)))
    public Response exchangeKey(@PathParam("cameraId") UUID cameraId) {
        return keyed(desk.exchangeKey(cameraId));
    }

    /** Shuts the door at once: no key opens it until another is made. */
    @DELETE
    @Path("{cameraId}/keys")
    @APIResponse(responseCode = "204", description = "Shut")
    public void shut(@PathParam("cameraId") UUID cameraId) {
        desk.shut(cameraId);
    }

    /** Ends the key before the present one now. */
    @DELETE
    @Path("{cameraId}/keys/previous")
    @APIResponse(responseCode = "204", description = "Ended")
    public void endPreviousKey(@PathParam("cameraId") UUID cameraId) {
        desk.endPreviousKey(cameraId);
    }

    private Response keyed(Keyed keyed) {
        String address = settings.baseUrl() + "/api/cameras/" + keyed.camera().id() + "/clips";
        return Response.status(201)
                .entity(new KeyView(view(keyed.camera()), keyed.key(), address))
                .build();
    }

    private View view(Condition camera) {
        return views(List.of(camera)).get(0);
    }

    private List<View> views(List<Condition> of) {
        Map<UUID, Failure> failures =
                clips.lastFailures(storeId, of.stream().map(Condition::id).toList());
        return of.stream()
                .map(camera -> view(camera, failures.get(camera.id())))
                .toList();
    }

    private View view(Condition camera, Failure failure) {
        return new View(
                camera.id(),
                camera.name(),
                health(camera, failure),
                camera.addedAt(),
                camera.lastClipAt(),
                camera.keyMadeAt(),
                camera.previousKeyUntil(),
                failure == null ? null : new FailureView(failure.at(), failure.reason()));
    }

    private Health health(Condition camera, Failure failure) {
        if (camera.shutAt() != null) {
            return Health.SHUT;
        }
        if (camera.lastClipAt() == null) {
            return Health.NEW;
        }
        if (camera.lastClipAt().isBefore(clock.instant().minus(SILENT_AFTER))) {
            return Health.SILENT;
        }
        return failure == null ? Health.WORKING : Health.FAILING;
    }
}
