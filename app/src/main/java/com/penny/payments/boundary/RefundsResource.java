package com.penny.payments.boundary;

import com.penny.identity.OpenTo;
import com.penny.payments.control.PayingBack;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What Penny Ops gives back of a payment, and sends again where it did not arrive (O4). */
@Path("/ops")
@RequestScoped
@Tenanted
@OpenTo(Persona.Role.OPS)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class RefundsResource {

    /** @param reason for the record; the payer does not read it */
    @Schema(name = "RefundAsked")
    public record Asked(
            @NotNull(message = "Give an amount.") @Valid AmountGiven amount,

            @NotBlank(message = "Say why it goes back.") @Size(max = 500, message = "Use at most 500 characters.") String reason) {}

    @Inject
    PayingBack desk;

    /** Once for an id, however often it is sent. */
    @PUT
    @Path("payments/{paymentId}/refunds/{refundId}")
    public RefundView give(
            @PathParam("paymentId") UUID paymentId, @PathParam("refundId") UUID refundId, @NotNull @Valid Asked asked) {
        return RefundView.of(desk.give(paymentId, refundId, asked.amount().money(), asked.reason()));
    }

    /** Sends one that did not arrive again, as far as it is still owed; asked twice, once. */
    @POST
    @Path("refunds/{refundId}/resending")
    public RefundView again(@PathParam("refundId") UUID refundId) {
        return RefundView.of(desk.again(refundId));
    }
}
