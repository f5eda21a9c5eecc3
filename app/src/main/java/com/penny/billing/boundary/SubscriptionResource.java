package com.penny.billing.boundary;

import com.penny.billing.Standings;
import com.penny.billing.Standings.Standing;
import com.penny.billing.control.Plan;
import com.penny.billing.control.PortalDesk;
import com.penny.billing.control.SubscribeDesk;
import com.penny.billing.entity.StoreSubscription;
import com.penny.billing.entity.StoreSubscription.Every;
import com.penny.billing.entity.SubscriptionBook;
import com.penny.identity.OpenTo;
import com.penny.kernel.Money;
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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What a store pays Penny, for its administrators. The paying itself is on Stripe's pages. */
@Path("/stores/{storeId}/subscription")
@RequestScoped
@OpenTo(value = Persona.Role.STORE, admin = true)
@Produces(MediaType.APPLICATION_JSON)
public class SubscriptionResource {

    /** @param amount for each interval */
    @Schema(name = "SubscriptionPrice")
    public record Price(Money amount, Every every) {}

    /**
     * @param subscribed whether there is a subscription that is not over: it is managed, and not begun anew
     * @param known whether there has been one, so that there are invoices
     * @param until when the trial, what is paid or the time that is left ends, or since when it has stopped; null for nothing
     * @param clipsUntil from when on clips of cameras are not taken; null as long as nothing ends
     * @param offer what may be subscribed to; null for nothing
     * @param paying what the subscription costs; null without one
     */
    @Schema(name = "Subscription")
    public record View(
            Standings.State state,
            boolean subscribed,
            boolean known,
            @Schema(nullable = true) Instant until,
            @Schema(nullable = true) Instant clipsUntil,
            @Schema(nullable = true) Price offer,
            @Schema(nullable = true) Price paying) {}

    /** @param url Stripe's page, where the browser goes next */
    @Schema(name = "SubscriptionStep")
    public record Step(String url) {}

    @PathParam("storeId")
    UUID storeId;

    @Inject
    Standings standings;

    @Inject
    SubscriptionBook book;

    @Inject
    Plan plan;

    @Inject
    SubscribeDesk desk;

    @Inject
    PortalDesk portal;

    @Inject
    RequestPersona persona;

    @GET
    @Tenanted
    public View subscription() {
        Standing standing = standings.of(List.of(storeId)).get(storeId);
        Optional<StoreSubscription> paying =
                Optional.ofNullable(book.governing(List.of(storeId)).get(storeId));
        return new View(
                standing.state(),
                standing.subscribed(),
                paying.isPresent(),
                standing.until(),
                standing.clipsUntil(),
                plan.offer()
                        .map(offer -> new Price(offer.amount(), offer.every()))
                        .orElse(null),
                paying.filter(one -> one.status().living())
                        .map(StoreSubscription::facts)
                        .map(facts -> new Price(facts.price(), facts.every()))
                        .orElse(null));
    }

    /** Begins to subscribe: what is left of the trial stays free. Asked twice it is one. Begins its own transactions. */
    @POST
    @Path("checkouts")
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(schema = @Schema(implementation = Step.class)))
    public Response subscribe() {
        return Response.status(201)
                .entity(new Step(desk.begin(persona.get()).url()))
                .build();
    }

    /** Opens Stripe's portal: the card, invoices, cancelling. Begins its own transactions. */
    @POST
    @Path("portal-sessions")
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(schema = @Schema(implementation = Step.class)))
    public Response manage() {
        return Response.status(201).entity(new Step(portal.open(persona.get()))).build();
    }
}
