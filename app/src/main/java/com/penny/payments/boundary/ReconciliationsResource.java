package com.penny.payments.boundary;

import com.penny.audit.Audit;
import com.penny.identity.OpenTo;
import com.penny.kernel.Cursor;
import com.penny.kernel.Ids;
import com.penny.outbox.Outbox;
import com.penny.payments.control.Reconciling;
import com.penny.payments.entity.Reconciliation;
import com.penny.payments.entity.ReconciliationBook;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Tenanted;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The books held against Stripe: every day by itself, and whenever Penny Ops asks (A6). */
@Path("/ops/reconciliations")
@RequestScoped
@Tenanted
@OpenTo(Persona.Role.OPS)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ReconciliationsResource {

    /**
     * @param daily whether it came by itself
     * @param finishedAt null while it is under way, as are the counts
     * @param movements how many balance transactions of Stripe's were looked at
     */
    @Schema(name = "Reconciliation")
    public record View(
            UUID id,
            Instant from,
            Instant to,
            boolean daily,
            Instant askedAt,
            @Schema(nullable = true) Instant finishedAt,
            @Schema(nullable = true) Integer movements,
            @Schema(nullable = true) Integer differences) {
        View(Reconciliation look) {
            this(
                    look.id(),
                    look.from(),
                    look.to(),
                    look.askedBy() == null,
                    look.askedAt(),
                    look.finishedAt(),
                    look.movements(),
                    look.differences());
        }
    }

    /** @param next for the page after; null at the end */
    @Schema(name = "ReconciliationPage")
    public record Page(
            List<View> items, @Schema(nullable = true) String next) {}

    /** @param days up to now; Stripe forgets what it said after 30 */
    @Schema(name = "ReconciliationSpan")
    public record Span(
            @Min(value = 1, message = "Look at one day at least.") @Max(value = 30, message = "Look at 30 days at most.") int days) {}

    @Inject
    ReconciliationBook book;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    /** Newest first. */
    @GET
    public Page list(
            @QueryParam("cursor") String cursor, @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        List<Reconciliation> page = book.page(Cursor.decode(cursor), limit + 1);
        List<Reconciliation> shown = page.subList(0, Math.min(limit, page.size()));
        Reconciliation last = page.size() > limit ? shown.get(limit - 1) : null;
        return new Page(
                shown.stream().map(View::new).toList(),
                last == null ? null : new Cursor(last.askedAt(), last.id()).encode());
    }

    /** Looks now; what was told of in the last seconds may still be on its way and is gone at the next look. */
    @POST
    @APIResponse(
            responseCode = "202",
            description = "Begun",
            content = @Content(schema = @Schema(implementation = View.class)))
    public Response look(@NotNull @Valid Span span) {
        Instant now = clock.instant();
        Reconciliation look = new Reconciliation(
                Ids.next(clock),
                now.minus(Duration.ofDays(span.days())),
                // Stripe counts in seconds, and the one under way counts.
                now.plusSeconds(1),
                transactions.current().accountId(),
                now);
        book.add(look);
        outbox.enqueue(Reconciling.NAME, look.id().toString());
        audit.record(null, "payment.reconciled", look.id(), Map.of("days", span.days()));
        return Response.accepted(new View(look)).build();
    }
}
