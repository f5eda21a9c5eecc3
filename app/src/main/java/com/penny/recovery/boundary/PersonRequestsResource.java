package com.penny.recovery.boundary;

import com.penny.identity.OpenTo;
import com.penny.recovery.control.PaymentRequests;
import com.penny.recovery.control.PaymentRequests.Made;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Tenanted;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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

/** Payment requests for a person with open incidents, as QR codes. */
@Path("/stores/{storeId}/people")
@RequestScoped
@Tenanted
@OpenTo(Persona.Role.STORE)
@Produces(MediaType.APPLICATION_JSON)
public class PersonRequestsResource {

    /** @param url goes into the QR code; shown this once */
    @Schema(name = "PaymentRequest")
    public record PaymentRequest(
            UUID id,
            String url,
            Instant expiresAt,
            @Schema(nullable = true) String personReference) {}

    @PathParam("storeId")
    UUID storeId;

    @Inject
    PaymentRequests requests;

    @POST
    @Path("{personId}/payment-requests")
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(schema = @Schema(implementation = PaymentRequest.class)))
    public Response forPerson(@PathParam("personId") UUID personId) {
        return created(requests.forPerson(storeId, personId));
    }

    static Response created(Made made) {
        return Response.status(201)
                .entity(new PaymentRequest(made.id(), made.url(), made.expiresAt(), made.personReference()))
                .build();
    }
}
