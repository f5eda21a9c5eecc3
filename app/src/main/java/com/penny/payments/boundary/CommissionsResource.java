package com.penny.payments.boundary;

import com.penny.identity.OpenTo;
import com.penny.kernel.Cursor;
import com.penny.kernel.Money;
import com.penny.payments.entity.CommissionBook;
import com.penny.payments.entity.CommissionBook.Commission;
import com.penny.stores.Stores;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Tenanted;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The commission ledger of a store: its share of every payment. */
@Path("/stores/{storeId}/commissions")
@RequestScoped
@Tenanted
@OpenTo(Persona.Role.STORE)
@Produces(MediaType.APPLICATION_JSON)
public class CommissionsResource {

    /** What a line is for. */
    @Schema(name = "CommissionWhy")
    public enum Why {
        PAID,
        /** It went back to the payer. */
        GIVEN_BACK,
        /** The payer's bank took it back. */
        TAKEN_BACK,
        /** The bank gave it again. */
        GIVEN_AGAIN,
        /** Penny has paid it to the store. */
        PAID_OUT,
        /** The store's bank did not take it. */
        CAME_BACK,
        /** The store need not give it back. */
        WRITTEN_OFF
    }

    /**
     * @param why it came, or went
     * @param personReference null for what is about no payment, as are the receipt's number, the payment and the basis points
     * @param payment below zero where it was taken back
     * @param commission below zero where it was taken back or paid out
     * @param balance what the store was owed up to and with this line
     * @param payoutReference on the store's bank statement; null for what is no payout
     */
    @Schema(name = "CommissionLine")
    public record Line(
            UUID id,
            Instant at,
            Why why,
            @Schema(nullable = true) String personReference,
            @Schema(nullable = true) String receiptNumber,
            @Schema(nullable = true) Money payment,
            @Schema(nullable = true) Integer basisPoints,
            Money commission,
            Money balance,
            @Schema(nullable = true) String payoutReference) {

        static Line of(Commission line) {
            return new Line(
                    line.id(),
                    line.at(),
                    CommissionsResource.why(line),
                    line.reference(),
                    line.receiptNumber(),
                    line.payment(),
                    line.basisPoints(),
                    line.commission(),
                    line.balance(),
                    line.payoutReference());
        }
    }

    /** @param accrued what Penny owes the store today, from the ledger */
    @Schema(name = "CommissionPage")
    public record Page(
            List<Line> items, @Schema(nullable = true) String next, Money accrued) {}

    @PathParam("storeId")
    UUID storeId;

    @Inject
    CommissionBook book;

    @Inject
    Stores stores;

    @GET
    public Page list(
            @QueryParam("cursor") String cursor, @QueryParam("limit") @DefaultValue("40") @Min(1) @Max(100) int limit) {
        List<Commission> page = book.page(storeId, Cursor.decode(cursor), limit);
        String next = page.size() < limit
                ? null
                : new Cursor(page.get(limit - 1).at(), page.get(limit - 1).id()).encode();
        return new Page(
                page.stream().map(Line::of).toList(),
                next,
                new Money(book.accrued(storeId), stores.store(storeId).currency()));
    }

    private static Why why(Commission line) {
        return switch (line.kind()) {
            case PAYMENT -> Why.PAID;
            case CHARGEBACK -> Why.TAKEN_BACK;
            case CHARGEBACK_WON -> Why.GIVEN_AGAIN;
            case PAYOUT -> Why.PAID_OUT;
            case PAYOUT_RETURNED -> Why.CAME_BACK;
            case WRITE_OFF -> Why.WRITTEN_OFF;
            default -> Why.GIVEN_BACK;
        };
    }
}
