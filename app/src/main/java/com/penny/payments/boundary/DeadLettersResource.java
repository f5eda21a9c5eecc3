package com.penny.payments.boundary;

import com.penny.audit.Audit;
import com.penny.identity.OpenTo;
import com.penny.kernel.Cursor;
import com.penny.outbox.Outbox;
import com.penny.payments.control.StripeWords;
import com.penny.payments.entity.DeadLetters;
import com.penny.payments.entity.DeadLetters.Letter;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Tenanted;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Events of Stripe's that could not be acted on: tried again, or set aside (O4, A6). */
@Path("/ops/dead-letters")
@RequestScoped
@Tenanted
@OpenTo(Persona.Role.OPS)
@Produces(MediaType.APPLICATION_JSON)
public class DeadLettersResource {

    /** @param next for the page after; null at the end */
    @Schema(name = "DeadLetterPage")
    public record Page(
            List<Letter> items, @Schema(nullable = true) String next) {}

    @Inject
    DeadLetters letters;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** The latest first. */
    @GET
    public Page list(
            @QueryParam("cursor") String cursor, @QueryParam("limit") @DefaultValue("40") @Min(1) @Max(100) int limit) {
        List<Letter> page = letters.page(Cursor.decode(cursor), limit + 1);
        List<Letter> shown = page.subList(0, Math.min(limit, page.size()));
        Letter last = page.size() > limit ? shown.get(limit - 1) : null;
        return new Page(shown, last == null ? null : new Cursor(last.deadAt(), last.id()).encode());
    }

    /** Has it tried again; should it fail as often again, it is back. */
    @POST
    @Path("{letterId}/retry")
    public void retry(@PathParam("letterId") UUID letterId) {
        String event = letters.again(letterId);
        outbox.enqueue(StripeWords.NAME, event);
        audit.record(null, "payment.event-retried", letterId, Map.of("event", event));
    }

    /** Nothing is to be done about it. */
    @POST
    @Path("{letterId}/dismissal")
    public void dismiss(@PathParam("letterId") UUID letterId) {
        letters.setAside(letterId, clock.instant());
        audit.record(null, "payment.event-set-aside", letterId, Map.of());
    }
}
