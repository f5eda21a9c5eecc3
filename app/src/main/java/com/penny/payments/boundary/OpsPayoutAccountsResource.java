package com.penny.payments.boundary;

import com.penny.identity.OpenTo;
import com.penny.identity.People;
import com.penny.kernel.Problem;
import com.penny.payments.control.PayoutHoldDesk;
import com.penny.payments.control.SealedPayouts;
import com.penny.payments.entity.MaskedAccount;
import com.penny.payments.entity.PayoutAccount;
import com.penny.payments.entity.PayoutAccountBook;
import com.penny.payments.entity.PayoutHold;
import com.penny.payments.entity.PayoutHolds;
import com.penny.stores.Stores;
import com.penny.tenancy.Persona;
import com.penny.tenancy.RequestPersona;
import com.penny.tenancy.Tenanted;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Where a store is paid to, as Penny Ops see it: whose it is said to be, never its number. They may keep back what is paid to it. */
@Path("/ops/stores/{storeId}/payout-account")
@RequestScoped
@Tenanted
@OpenTo(Persona.Role.OPS)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class OpsPayoutAccountsResource {

    /**
     * @param account null, as its holder, for none
     * @param from when it took, or takes, effect
     */
    @Schema(name = "OpsPayoutAccount")
    public record Account(
            @Schema(nullable = true) MaskedAccount account,
            @Schema(nullable = true) String holder,
            Instant askedAt,
            Instant from) {}

    /** @param mine whether the reader has set it, and so cannot lift it */
    @Schema(name = "PayoutHold")
    public record Hold(String reason, String setBy, Instant setAt, boolean mine) {}

    /**
     * @param inForce null for a store that has never had one
     * @param waiting a change that has yet to take effect; null for none
     * @param hold null while nothing is kept back
     */
    @Schema(name = "OpsPayoutState")
    public record State(
            String store,
            @Schema(nullable = true) Account inForce,
            @Schema(nullable = true) Account waiting,
            @Schema(nullable = true) Hold hold) {}

    @Schema(name = "NewPayoutHold")
    public record NewHold(
            @NotBlank(message = "Say why: a colleague reads it.") @Size(max = 500, message = "Use at most 500 characters.") String reason) {}

    @PathParam("storeId")
    UUID storeId;

    @Inject
    PayoutAccountBook book;

    @Inject
    PayoutHolds holds;

    @Inject
    PayoutHoldDesk desk;

    @Inject
    SealedPayouts sealed;

    @Inject
    Stores stores;

    @Inject
    People people;

    @Inject
    RequestPersona persona;

    @Inject
    Clock clock;

    @GET
    public State state() {
        Instant now = clock.instant();
        return new State(
                store(),
                book.inForce(storeId, now).map(this::account).orElse(null),
                book.waiting(storeId, now).map(this::account).orElse(null),
                holds.open(storeId).map(this::hold).orElse(null));
    }

    /** Nothing is paid, and where to is not changed, until a colleague lifts it; a change that waits is ended. The store is told. */
    @PUT
    @Path("hold")
    @APIResponse(responseCode = "204", description = "Held")
    public void hold(@NotNull @Valid NewHold request) {
        store();
        desk.hold(storeId, request.reason());
    }

    /** By somebody else than who has set it. */
    @DELETE
    @Path("hold")
    @APIResponse(responseCode = "204", description = "Lifted")
    public void lift() {
        desk.lift(storeId);
    }

    private String store() {
        Stores.StoreLabel label = stores.labels(List.of(storeId)).get(storeId);
        if (label == null) {
            throw Problem.notFound("store");
        }
        return label.name();
    }

    private Account account(PayoutAccount change) {
        String holder = book.holder(change.id())
                .map(bytes -> sealed.holder(change, bytes))
                .orElse(null);
        return new Account(change.masked(), holder, change.askedAt(), change.effectiveAt());
    }

    private Hold hold(PayoutHold hold) {
        String by = people.reviewers(List.of(hold.setBy()))
                .getOrDefault(hold.setBy(), People.Name.UNKNOWN)
                .name();
        return new Hold(
                hold.reason(),
                by,
                hold.setAt(),
                hold.setBy().equals(persona.get().accountId()));
    }
}
