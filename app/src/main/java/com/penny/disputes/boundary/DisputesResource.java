package com.penny.disputes.boundary;

import com.penny.disputes.boundary.DisputeViews.Standing;
import com.penny.disputes.control.DisputeDesk;
import com.penny.identity.OpenTo;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Tenanted;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Disputing is as easy as paying: a few words, and collection stops. */
@Path("/portal/incidents/{incidentId}/disputes")
@RequestScoped
@Tenanted
@OpenTo(Persona.Role.OFFENDER)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class DisputesResource {

    public record NewDispute(
            @NotBlank(message = "Say in your own words what is not right.") @Size(max = 4000, message = "Use at most 4000 characters.") String statement) {}

    @Inject
    DisputeDesk desk;

    @POST
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(schema = @Schema(implementation = Standing.class)))
    public Response open(@PathParam("incidentId") UUID incidentId, @NotNull @Valid NewDispute dispute) {
        return Response.status(201)
                .entity(Standing.of(desk.open(incidentId, dispute.statement())))
                .build();
    }
}
