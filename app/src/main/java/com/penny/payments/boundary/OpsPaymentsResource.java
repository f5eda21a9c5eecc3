package com.penny.payments.boundary;

import com.penny.identity.OpenTo;
import com.penny.kernel.Cursor;
import com.penny.kernel.Money;
import com.penny.kernel.Problem;
import com.penny.payments.control.PayingBack;
import com.penny.payments.entity.Chargeback;
import com.penny.payments.entity.ChargebackBook;
import com.penny.payments.entity.DebtPayment;
import com.penny.payments.entity.Ledger;
import com.penny.payments.entity.PartLeft;
import com.penny.payments.entity.Payment;
import com.penny.payments.entity.PaymentAccounts;
import com.penny.payments.entity.PaymentAccounts.Balance;
import com.penny.payments.entity.PaymentAccounts.Booking;
import com.penny.payments.entity.PaymentAccounts.Summary;
import com.penny.payments.entity.PaymentBook;
import com.penny.payments.entity.Refunds;
import com.penny.stores.Stores;
import com.penny.stores.Stores.StoreLabel;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Tenanted;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was paid, whose it is, and what became of it; for Penny Ops (O4). */
@Path("/ops")
@RequestScoped
@Tenanted
@OpenTo(Persona.Role.OPS)
@Produces(MediaType.APPLICATION_JSON)
public class OpsPaymentsResource {

    /** @param next for the page after; null at the end */
    @Schema(name = "PaymentPage")
    public record Page(
            List<Summary> items, @Schema(nullable = true) String next) {}

    /**
     * What a payment settled of one incident.
     *
     * @param store its name
     * @param person the opaque reference of whoever owed it
     * @param commission the store's share, as agreed
     * @param left how much of the amount has not gone back
     */
    @Schema(name = "PaymentPart")
    public record Part(
            UUID incidentId, UUID storeId, String store, String person, Money amount, Money commission, Money left) {}

    /**
     * @param amount that it is about
     * @param taken what the bank took; nothing where it only asks
     * @param reason Stripe's word for it
     */
    @Schema(name = "PaymentChargeback")
    public record ChargebackView(
            UUID id,
            Chargeback.State state,
            Money amount,
            Money taken,
            String reason,
            Instant openedAt,
            @Schema(nullable = true) Instant closedAt) {}

    /**
     * @param refundable how much of it may still go back
     * @param owed how much of that is owed to the payer already, and not on its way
     * @param bookings all that the ledger has of it, the earliest first
     */
    @Schema(name = "PaymentDetail")
    public record Detail(
            Summary payment,
            Money refundable,
            Money owed,
            List<Part> parts,
            List<RefundView> refunds,
            List<ChargebackView> chargebacks,
            List<Booking> bookings) {}

    /** All accounts of the ledger; in each currency they come to nothing. */
    @Schema(name = "LedgerBalances")
    public record Balances(List<Balance> items) {}

    @Inject
    PaymentAccounts accounts;

    @Inject
    PaymentBook payments;

    @Inject
    PayingBack payingBack;

    @Inject
    Ledger ledger;

    @Inject
    Refunds refunds;

    @Inject
    ChargebackBook chargebacks;

    @Inject
    Stores stores;

    /** Newest first. @param about the number of a receipt, or Stripe's name of a payment; all without it */
    @GET
    @Path("payments")
    public Page list(
            @QueryParam("about")
                    @Pattern(
                            regexp = "R-\\d{4}-\\d{6,12}|pi_\\w{1,200}",
                            message = "Give the number of a receipt, or Stripe's pi_ name of a payment.")
                    String about,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("40") @Min(1) @Max(100) int limit) {
        if (about != null) {
            return new Page(accounts.named(about), null);
        }
        List<Summary> page = accounts.page(Cursor.decode(cursor), limit + 1);
        List<Summary> shown = page.subList(0, Math.min(limit, page.size()));
        Summary last = page.size() > limit ? shown.get(limit - 1) : null;
        return new Page(shown, last == null ? null : new Cursor(last.paidAt(), last.id()).encode());
    }

    @GET
    @Path("payments/{paymentId}")
    public Detail one(@PathParam("paymentId") UUID paymentId) {
        Summary payment = accounts.one(paymentId).stream().findFirst().orElseThrow(() -> Problem.notFound("payment"));
        List<PartLeft> parts = ledger.left(paymentId);
        Map<UUID, StoreLabel> labels =
                stores.labels(parts.stream().map(each -> each.part().storeId()).collect(Collectors.toSet()));
        Payment paid = payments.payment(paymentId);
        return new Detail(
                payment,
                payingBack.refundable(paid),
                payingBack.owed(paid),
                parts.stream()
                        .map(each -> part(each, labels.get(each.part().storeId())))
                        .toList(),
                refunds.ofPayment(paymentId).stream().map(RefundView::of).toList(),
                chargebacks.ofPayment(paymentId).stream()
                        .map(OpsPaymentsResource::view)
                        .toList(),
                accounts.bookings(paymentId));
    }

    @GET
    @Path("ledger")
    public Balances balances() {
        return new Balances(accounts.balances());
    }

    private static Part part(PartLeft each, StoreLabel store) {
        DebtPayment part = each.part();
        return new Part(
                part.theftId(),
                part.storeId(),
                store.name(),
                part.reference(),
                part.amount(),
                part.share().commission(),
                each.left().amount());
    }

    private static ChargebackView view(Chargeback chargeback) {
        return new ChargebackView(
                chargeback.id(),
                chargeback.state(),
                chargeback.amount(),
                chargeback.taken(),
                chargeback.reason(),
                chargeback.openedAt(),
                chargeback.closedAt());
    }
}
