package com.penny.detection.boundary;

import com.penny.detection.boundary.ClipsResource.ClipOutcome;
import com.penny.detection.control.TestClips;
import com.penny.detection.entity.Clip;
import com.penny.identity.OpenTo;
import com.penny.tenancy.Persona;
import com.penny.tenancy.RequestPersona;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Clips by which administrators try a camera and all behind it. Nothing follows from what comes of them. */
@Path("/stores/{storeId}/cameras/{cameraId}/test-clips")
@RequestScoped
@OpenTo(value = Persona.Role.STORE, admin = true)
@Produces(MediaType.APPLICATION_JSON)
public class TestClipsResource {

    @PathParam("storeId")
    UUID storeId;

    @PathParam("cameraId")
    UUID cameraId;

    @Inject
    TestClips clips;

    @Inject
    RequestPersona persona;

    /** Of their own. Begins its own transactions. */
    @POST
    @Consumes(MediaType.WILDCARD)
    @APIResponse(
            responseCode = "202",
            description = "Received",
            content = @Content(schema = @Schema(implementation = ClipOutcome.class)))
    public Response send(
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_LENGTH) Long length,
            InputStream body)
            throws IOException {
        clips.require(persona.get(), cameraId);
        ClipUploads.check(contentType, length);
        return received(clips.send(persona.get(), cameraId, body));
    }

    /** Penny's own film, with invented people. Begins its own transactions. */
    @POST
    @Path("sample")
    @APIResponse(
            responseCode = "202",
            description = "Received",
            content = @Content(schema = @Schema(implementation = ClipOutcome.class)))
    public Response sendSample() throws IOException {
        return received(clips.sendSample(persona.get(), cameraId));
    }

    /** What has become of one. */
    @GET
    @Path("{clipId}")
    public ClipOutcome outcome(@PathParam("clipId") UUID clipId) {
        return ClipOutcome.of(clips.sent(persona.get(), cameraId, clipId));
    }

    private static Response received(Clip clip) {
        return Response.accepted(ClipOutcome.of(clip)).build();
    }
}
