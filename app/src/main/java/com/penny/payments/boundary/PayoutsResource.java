package com.penny.payments.boundary;

import com.penny.identity.OpenTo;
import com.penny.kernel.Cursor;
import com.penny.kernel.Money;
import com.penny.payments.control.PayingOut;
import com.penny.payments.entity.Payout;
import com.penny.payments.entity.Payouts;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Tenanted;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a store was paid of its commission, and what came back (O4). */
@Path("/ops/store-accounts/{storeId}/payouts")
@RequestScoped
@Tenanted
@OpenTo(Persona.Role.OPS)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PayoutsResource {

    /** @param reference by which the store finds it on its bank statement */
    @Schema(name = "PayoutMade")
    public record Made(
            @NotNull(message = "Give an amount.") @Valid AmountGiven amount,

            @NotNull(message = "Give the reference of the transfer.") @Pattern(
                    regexp = "[A-Za-z0-9][A-Za-z0-9 /?:().,'+-]{0,34}",
                    message = "Use at most 35 letters, digits and / - ? : ( ) . , ' + as banks carry no others.")
            String reference) {}

    /** @param reason the bank's word for it */
    @Schema(name = "PayoutReturn")
    public record Returned(
            @NotBlank(message = "Say why the bank sent it back.") @Size(max = 200, message = "Use at most 200 characters.") String reason) {}

    /** @param returnedAt null unless it came back, as is the reason */
    @Schema(name = "Payout")
    public record View(
            UUID id,
            Payout.State state,
            Money amount,
            String reference,
            Instant paidAt,
            @Schema(nullable = true) Instant returnedAt,
            @Schema(nullable = true) String returnReason) {
        static View of(Payout payout) {
            return new View(
                    payout.id(),
                    payout.state(),
                    payout.amount(),
                    payout.reference(),
                    payout.paidAt(),
                    payout.returnedAt(),
                    payout.returnReason());
        }
    }

    /** @param next for the page after; null at the end */
    @Schema(name = "PayoutPage")
    public record Page(
            List<View> items, @Schema(nullable = true) String next) {}

    @PathParam("storeId")
    UUID storeId;

    @Inject
    PayingOut desk;

    @Inject
    Payouts payouts;

    /** Newest first. */
    @GET
    public Page list(
            @QueryParam("cursor") String cursor, @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        List<Payout> page = payouts.page(storeId, Cursor.decode(cursor), limit + 1);
        List<Payout> shown = page.subList(0, Math.min(limit, page.size()));
        Payout last = page.size() > limit ? shown.get(limit - 1) : null;
        return new Page(
                shown.stream().map(View::of).toList(),
                last == null ? null : new Cursor(last.paidAt(), last.id()).encode());
    }

    /** Books what the store's bank was sent, once for an id. */
    @PUT
    @Path("{payoutId}")
    public View pay(@PathParam("payoutId") UUID payoutId, @NotNull @Valid Made made) {
        return View.of(desk.pay(payoutId, storeId, made.amount().money(), made.reference()));
    }

    /** Books that it came back: the store is owed it as before. */
    @POST
    @Path("{payoutId}/return")
    public View returned(@PathParam("payoutId") UUID payoutId, @NotNull @Valid Returned returned) {
        return View.of(desk.returned(storeId, payoutId, returned.reason()));
    }
}
