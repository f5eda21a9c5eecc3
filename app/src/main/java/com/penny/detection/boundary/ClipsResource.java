package com.penny.detection.boundary;

import com.penny.detection.control.ClipIntake;
import com.penny.detection.control.ClipIntake.Receipt;
import com.penny.detection.entity.Clip;
import com.penny.detection.entity.Clips;
import com.penny.detection.entity.Clips.Origin;
import com.penny.identity.OpenTo;
import com.penny.kernel.Problem;
import com.penny.stores.Cameras;
import com.penny.stores.Cameras.Identified;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Where cameras send their clips. A camera proves itself with its own key and can add clips to its own store only. */
@Path("/cameras/{cameraId}/clips")
@RequestScoped
@OpenTo(Persona.Role.PUBLIC)
@Produces(MediaType.APPLICATION_JSON)
public class ClipsResource {

    private static final String KEY_HEADER = "Penny-Camera-Key";

    /** The durable receipt: once it is given, the clip survives a crash. */
    public record ClipReceipt(UUID clipId, String sha256, long sizeBytes, Instant receivedAt, boolean duplicate) {}

    /** What became of a clip. */
    public record ClipOutcome(
            UUID clipId,
            Clip.State state,
            @Schema(nullable = true) UUID alertId,
            @Schema(nullable = true) Integer score,
            @Schema(nullable = true) String reason,
            Instant receivedAt,
            @Schema(nullable = true) Instant analysedAt) {

        static ClipOutcome of(Clip clip) {
            return new ClipOutcome(
                    clip.id(),
                    clip.state(),
                    clip.alertId(),
                    clip.score(),
                    clip.failureDetail(),
                    clip.receivedAt(),
                    clip.analysedAt());
        }
    }

    @Inject
    Cameras cameras;

    @Inject
    ClipIntake intake;

    @Inject
    Clips clips;

    @Inject
    Transactions transactions;

    @POST
    @Consumes(MediaType.WILDCARD)
    @APIResponse(
            responseCode = "202",
            description = "Received for the first time",
            content = @Content(schema = @Schema(implementation = ClipReceipt.class)))
    @APIResponse(
            responseCode = "200",
            description = "Received before",
            content = @Content(schema = @Schema(implementation = ClipReceipt.class)))
    public Response receive(
            @PathParam("cameraId") UUID cameraId,
            @HeaderParam(KEY_HEADER) String key,
            @HeaderParam("Penny-Recorded-At") String recordedAt,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType,
            @HeaderParam(HttpHeaders.CONTENT_LENGTH) Long length,
            InputStream body)
            throws IOException {
        Identified camera = cameras.identify(cameraId, key);
        ClipUploads.check(contentType, length);
        Receipt receipt =
                intake.receive(new Origin(camera.storeId(), camera.cameraId(), false), body, instant(recordedAt));
        Clip clip = receipt.clip();
        return Response.status(receipt.duplicate() ? 200 : 202)
                .entity(new ClipReceipt(
                        clip.id(), clip.sha256(), clip.sizeBytes(), clip.receivedAt(), receipt.duplicate()))
                .build();
    }

    @GET
    @Path("{clipId}")
    public ClipOutcome outcome(
            @PathParam("cameraId") UUID cameraId,
            @PathParam("clipId") UUID clipId,
            @HeaderParam(KEY_HEADER) String key) {
        Identified camera = cameras.identify(cameraId, key);
        Clip clip = transactions.as(Persona.camera(camera.storeId()), () -> clips.ofCamera(cameraId, clipId));
        return ClipOutcome.of(clip);
    }

    private static Instant instant(String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw Problem.invalid("/Penny-Recorded-At", "Send the time as 2026-11-23T10:15:30Z.");
        }
    }
}
