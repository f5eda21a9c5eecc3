package com.penny.billing.boundary;

import com.penny.billing.control.TrialDesk;
import com.penny.billing.entity.Trial;
import com.penny.identity.OpenTo;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Tenanted;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The trial of a store, for its administrators. No card is asked for, and nothing is charged when it ends unless they subscribe. */
@Path("/stores/{storeId}/trial")
@RequestScoped
@Tenanted
@OpenTo(value = Persona.Role.STORE, admin = true)
@Produces(MediaType.APPLICATION_JSON)
public class TrialResource {

    /** @param startedAt null, as the other, before it has begun */
    @Schema(name = "Trial")
    public record View(
            @Schema(nullable = true) Instant startedAt,
            @Schema(nullable = true) Instant endsAt) {}

    @PathParam("storeId")
    UUID storeId;

    @Inject
    TrialDesk desk;

    @GET
    public View trial() {
        return desk.of(storeId).map(TrialResource::view).orElse(new View(null, null));
    }

    @POST
    @APIResponse(
            responseCode = "201",
            description = "Begun",
            content = @Content(schema = @Schema(implementation = View.class)))
    public Response begin() {
        return Response.status(201).entity(view(desk.begin())).build();
    }

    private static View view(Trial trial) {
        return new View(trial.startedAt(), trial.endsAt());
    }
}
