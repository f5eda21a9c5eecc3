package com.penny.recovery.boundary;

import com.penny.identity.OpenTo;
import com.penny.recovery.control.PaymentRequests;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Payment requests for an alert that Penny has not approved yet: the portal says that nothing is owed until then. */
@Path("/stores/{storeId}/alerts")
@RequestScoped
@Tenanted
@OpenTo(Persona.Role.STORE)
@Produces(MediaType.APPLICATION_JSON)
public class AlertRequestsResource {

    @PathParam("storeId")
    UUID storeId;

    @Inject
    PaymentRequests requests;

    @POST
    @Path("{alertId}/payment-requests")
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(schema = @Schema(implementation = PersonRequestsResource.PaymentRequest.class)))
    public Response forAlert(@PathParam("alertId") UUID alertId) {
        return PersonRequestsResource.created(requests.forAlert(storeId, alertId));
    }
}
