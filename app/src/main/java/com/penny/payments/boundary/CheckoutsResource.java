package com.penny.payments.boundary;

import com.penny.identity.OpenTo;
import com.penny.payments.control.CheckoutDesk;
import com.penny.payments.entity.Checkout;
import com.penny.payments.entity.Checkouts;
import com.penny.tenancy.Persona;
import com.penny.tenancy.RequestPersona;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Paying what is open, through Stripe's own page. */
@Path("/portal/checkouts")
@RequestScoped
@OpenTo(Persona.Role.OFFENDER)
@Produces(MediaType.APPLICATION_JSON)
public class CheckoutsResource {

    /** @param url Stripe's page, where the browser goes next */
    @Schema(name = "CheckoutStart")
    public record Start(UUID id, String url) {}

    /** What the return page may show. */
    @Schema(name = "CheckoutOutcome")
    public enum Outcome {
        OPEN,
        PAID,
        EXPIRED
    }

    /** @param receiptNumber once the bank's word has arrived */
    @Schema(name = "CheckoutStatus")
    public record Status(
            UUID id, Outcome state, @Schema(nullable = true) String receiptNumber) {}

    @Inject
    CheckoutDesk desk;

    @Inject
    Checkouts checkouts;

    @Inject
    RequestPersona persona;

    @POST
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(schema = @Schema(implementation = Start.class)))
    public Response begin() {
        Checkout checkout = desk.begin(persona.get());
        return Response.status(201)
                .entity(new Start(checkout.id(), checkout.url()))
                .build();
    }

    @GET
    @Path("{checkoutId}")
    @Tenanted
    public Status status(@PathParam("checkoutId") UUID checkoutId) {
        Checkout checkout = checkouts.byId(checkoutId);
        Outcome outcome = switch (checkout.state()) {
            case CREATED, OPEN -> Outcome.OPEN;
            case PAID -> Outcome.PAID;
            case EXPIRED -> Outcome.EXPIRED;
        };
        return new Status(checkout.id(), outcome, checkout.receiptNumber());
    }
}
