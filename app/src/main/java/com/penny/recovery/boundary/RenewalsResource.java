package com.penny.recovery.boundary;

import com.penny.identity.OpenTo;
import com.penny.incidents.Incidents;
import com.penny.incidents.Incidents.Theft;
import com.penny.kernel.Cursor;
import com.penny.payments.Debts;
import com.penny.recovery.control.CodeRenewals;
import com.penny.recovery.entity.Renewals;
import com.penny.recovery.entity.Renewals.Asked;
import com.penny.recovery.entity.StoreOffender;
import com.penny.recovery.entity.StorePeople;
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
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Who asks for another code, and codes in the place of others. */
@Path("/stores/{storeId}")
@RequestScoped
@Tenanted
@OpenTo(Persona.Role.STORE)
@Produces(MediaType.APPLICATION_JSON)
public class RenewalsResource {

    /**
     * That somebody with a code asks for another one.
     *
     * @param codeId the one that they have
     * @param occurredAt when it was what the code is about
     * @param personId whom it leads to, as the store knows them; null while the incident is under review
     * @param used whether somebody has come in by it
     * @param open whether there is something to make another code for
     */
    @Schema(name = "AskedRenewal")
    public record Renewal(
            UUID id,
            UUID codeId,
            Instant askedAt,
            Instant occurredAt,
            @Schema(nullable = true) UUID personId,
            @Schema(nullable = true) String personReference,
            boolean used,
            boolean open) {}

    /** @param next for the page after; null at the end */
    @Schema(name = "AskedRenewalPage")
    public record Page(
            List<Renewal> items, @Schema(nullable = true) String next) {}

    @PathParam("storeId")
    UUID storeId;

    @Inject
    Renewals asked;

    @Inject
    CodeRenewals renewals;

    @Inject
    StorePeople people;

    @Inject
    Incidents incidents;

    @Inject
    Debts debts;

    /** Those that nobody has answered, the latest first. */
    @GET
    @Path("renewals")
    public Page list(
            @QueryParam("cursor") String cursor, @QueryParam("limit") @DefaultValue("40") @Min(1) @Max(100) int limit) {
        List<Asked> page = asked.page(storeId, Cursor.decode(cursor), limit + 1);
        List<Asked> shown = page.subList(0, Math.min(limit, page.size()));
        Asked last = page.size() > limit ? shown.get(limit - 1) : null;
        return new Page(
                shown.stream().map(this::view).toList(),
                last == null ? null : new Cursor(last.askedAt(), last.id()).encode());
    }

    /** Makes a code in the place of another, which opens nothing from then on. */
    @POST
    @Path("payment-requests/{codeId}/renewal")
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(schema = @Schema(implementation = PersonRequestsResource.PaymentRequest.class)))
    public Response renew(@PathParam("codeId") UUID codeId) {
        return PersonRequestsResource.created(renewals.renew(storeId, codeId));
    }

    /** Answers without another code. */
    @POST
    @Path("renewals/{renewalId}/dismissal")
    @APIResponse(responseCode = "204", description = "Set aside")
    public void setAside(@PathParam("renewalId") UUID renewalId) {
        renewals.setAside(storeId, renewalId);
    }

    private Renewal view(Asked wish) {
        Optional<StoreOffender> person = person(wish);
        return new Renewal(
                wish.id(),
                wish.codeId(),
                wish.askedAt(),
                wish.occurredAt(),
                person.map(StoreOffender::offenderId).orElse(null),
                person.map(StoreOffender::reference).orElse(null),
                wish.used(),
                person.map(this::owes).orElseGet(() -> underReview(wish)));
    }

    private boolean owes(StoreOffender person) {
        return debts.ofOffenders(List.of(person.offenderId())).stream().anyMatch(Debts.Debt::payable);
    }

    private boolean underReview(Asked wish) {
        return wish.offenderId() == null && incidents.alert(wish.alertId()).confirmedByStore();
    }

    /** As the store knows them by now: a code of an incident leads to a person once that is approved. */
    private Optional<StoreOffender> person(Asked wish) {
        Optional<UUID> known = wish.offenderId() == null
                ? incidents.theftOfAlert(wish.alertId()).map(Theft::offenderId)
                : people.knownAs(storeId, wish.offenderId());
        return known.flatMap(id -> people.find(storeId, id));
    }
}
