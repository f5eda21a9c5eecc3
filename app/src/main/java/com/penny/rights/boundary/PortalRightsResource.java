package com.penny.rights.boundary;

import com.penny.identity.OpenTo;
import com.penny.kernel.Languages;
import com.penny.kernel.Settings;
import com.penny.rights.boundary.RightsViews.NewRequest;
import com.penny.rights.boundary.RightsViews.Own;
import com.penny.rights.boundary.RightsViews.Told;
import com.penny.rights.control.DataDownload;
import com.penny.rights.control.RequestDesk;
import com.penny.rights.entity.RightsRequests;
import com.penny.tenancy.Persona;
import com.penny.tenancy.RequestPersona;
import com.penny.tenancy.Tenanted;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What a person concerned may ask of Penny beside a dispute, and what Penny keeps of them. */
@Path("/portal")
@RequestScoped
@OpenTo(Persona.Role.OFFENDER)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PortalRightsResource {

    private static final String ZIP = "application/zip";

    @Inject
    RightsRequests requests;

    @Inject
    RequestDesk desk;

    @Inject
    RightsViews views;

    @Inject
    DataDownload download;

    @Inject
    RequestPersona persona;

    @Inject
    Settings settings;

    /** Their requests, the latest first. */
    @GET
    @Path("requests")
    @Tenanted
    public Own list() {
        return new Own(requests.all().stream().map(views::told).toList(), settings.controller());
    }

    @POST
    @Path("requests")
    @Tenanted
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(schema = @Schema(implementation = Told.class)))
    public Response ask(@NotNull @Valid NewRequest request) {
        return Response.status(201)
                .entity(views.told(desk.open(request.kind(), request.statement())))
                .build();
    }

    /**
     * All that Penny keeps of them, with the recordings, at once; that they have taken it is on record. Begins its own transactions.
     */
    @POST
    @Path("data-downloads")
    @Produces(ZIP)
    @APIResponse(
            responseCode = "200",
            description = "A ZIP of a page, the same as JSON, and the recordings",
            content = @Content(mediaType = ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response data(@Context HttpHeaders headers) {
        DataDownload.File file = download.of(persona.get(), Languages.of(headers.getAcceptableLanguages()));
        StreamingOutput body = file::write;
        return Response.ok(body, ZIP)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"penny-your-data.zip\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
