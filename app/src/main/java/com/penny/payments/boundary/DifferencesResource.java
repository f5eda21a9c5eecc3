package com.penny.payments.boundary;

import com.penny.audit.Audit;
import com.penny.identity.OpenTo;
import com.penny.kernel.Cursor;
import com.penny.kernel.Money;
import com.penny.payments.control.PayingOut;
import com.penny.payments.control.Repairs;
import com.penny.payments.entity.Difference;
import com.penny.payments.entity.Difference.Kind;
import com.penny.payments.entity.Difference.State;
import com.penny.payments.entity.ReconciliationBook;
import com.penny.payments.entity.ReconciliationBook.Shelf;
import com.penny.tenancy.Persona;
import com.penny.tenancy.RequestPersona;
import com.penny.tenancy.Tenanted;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where Stripe and the books differ, each with what would repair it (A6). */
@Path("/ops/differences")
@RequestScoped
@OpenTo(Persona.Role.OPS)
@Produces(MediaType.APPLICATION_JSON)
public class DifferencesResource {

    /**
     * @param stripeId of a session, a balance transaction or an event
     * @param stripeType Stripe's word for what it is
     * @param paymentReference Stripe's name of the payment that it belongs to; null for none
     * @param atStripe null for what is about no money, or not at Stripe
     * @param booked null for what is about no money, or not in the books
     * @param repairable whether there is something to apply
     */
    @Schema(name = "Difference")
    public record View(
            UUID id,
            Kind kind,
            State state,
            String stripeId,
            String stripeType,
            @Schema(nullable = true) String paymentReference,
            @Schema(nullable = true) Money atStripe,
            @Schema(nullable = true) Money booked,
            Instant at,
            Instant foundAt,
            boolean repairable) {
        View(Difference difference) {
            this(
                    difference.id(),
                    difference.kind(),
                    difference.state(),
                    difference.stripeId(),
                    difference.stripeType(),
                    difference.paymentIntent(),
                    difference.atStripe(),
                    difference.booked(),
                    difference.at(),
                    difference.foundAt(),
                    difference.kind().repairable());
        }
    }

    /** @param next for the page after; null at the end */
    @Schema(name = "DifferencePage")
    public record Page(
            List<View> items, @Schema(nullable = true) String next) {}

    @Inject
    ReconciliationBook book;

    @Inject
    Repairs repairs;

    @Inject
    PayingOut payingOut;

    @Inject
    Audit audit;

    @Inject
    RequestPersona persona;

    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    /** The latest found first. */
    @GET
    @Tenanted
    public Page list(
            @QueryParam("shelf") @DefaultValue("OPEN") Shelf shelf,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("40") @Min(1) @Max(100) int limit) {
        List<Difference> page = book.differences(shelf, Cursor.decode(cursor), limit + 1);
        List<Difference> shown = page.subList(0, Math.min(limit, page.size()));
        Difference last = page.size() > limit ? shown.get(limit - 1) : null;
        return new Page(
                shown.stream().map(View::new).toList(),
                last == null ? null : new Cursor(last.foundAt(), last.id()).encode());
    }

    /** Does what would have been done had nothing been lost. Begins its own transactions: it asks Stripe in between. */
    @POST
    @Path("{differenceId}/repair")
    public void repair(@PathParam("differenceId") UUID differenceId) {
        Persona ops = persona.get();
        Difference difference = transactions.as(ops, () -> book.open(differenceId));
        if (difference.kind() != Kind.MOVEMENT_OF_NOBODY) {
            repairs.apply(difference);
        }
        transactions.run(ops, () -> {
            if (difference.kind() == Kind.MOVEMENT_OF_NOBODY) {
                payingOut.giveUp(difference.stripeId(), difference.atStripe(), difference.stripeType());
            }
            decide(differenceId, State.REPAIRED, "payment.difference-repaired");
        });
    }

    /** Nothing is to be done about it. */
    @POST
    @Path("{differenceId}/dismissal")
    @Tenanted
    public void dismiss(@PathParam("differenceId") UUID differenceId) {
        decide(differenceId, State.SET_ASIDE, "payment.difference-set-aside");
    }

    private void decide(UUID id, State state, String action) {
        book.decide(id, state, persona.get().accountId(), clock.instant());
        audit.record(null, action, id, Map.of());
    }
}
