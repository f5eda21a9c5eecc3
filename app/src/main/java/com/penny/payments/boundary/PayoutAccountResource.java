package com.penny.payments.boundary;

import com.penny.identity.OpenTo;
import com.penny.kernel.Cursor;
import com.penny.payments.PayoutAccounts.AccountType;
import com.penny.payments.PayoutAccounts.Scheme;
import com.penny.payments.boundary.PayoutViews.Change;
import com.penny.payments.boundary.PayoutViews.State;
import com.penny.payments.control.PayoutAccountDesk;
import com.penny.payments.control.PayoutDraft;
import com.penny.payments.entity.PayoutAccount;
import com.penny.payments.entity.PayoutAccountBook;
import com.penny.tenancy.Persona;
import com.penny.tenancy.RequestPersona;
import com.penny.tenancy.Tenanted;
import com.penny.tenancy.Transactions;
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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/**
 * Where a store is paid to, for its administrators (S8). A number that was entered is not told again. Whoever changes it shows once more who
 * they are ({@code POST /account/proofs}), and the change waits, so that any of them can stop it.
 */
@Path("/stores/{storeId}/payout-account")
@RequestScoped
@OpenTo(value = Persona.Role.STORE, admin = true)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PayoutAccountResource {

    /**
     * An account as a person types it, spaces and small letters included.
     *
     * @param holder as the bank knows them, in Latin letters
     * @param country of the bank: ISO 3166-1, two letters
     * @param iban for an IBAN; bic may go along
     * @param routingNumber for one in the United States, with its account number and type
     * @param sortCode for one in the United Kingdom, with its account number
     * @param proof of just now, for this; without one, everything else is checked and then answered with 403
     */
    @Schema(name = "PayoutDraft")
    public record Draft(
            @NotNull(message = "Choose how the account is named.") Scheme scheme,

            @NotBlank(message = "Give the name that the account is under.") @Size(max = 200, message = "Use at most 70 characters, as the bank writes it.") String holder,

            @NotNull(message = "Choose a country.") @Pattern(regexp = "[A-Z]{2}", message = "Choose a country.") String country,

            @Schema(nullable = true) @Size(max = 80, message = "No account has a number as long as this.") String iban,

            @Schema(nullable = true) @Size(max = 30, message = "No account has a number as long as this.") String bic,

            @Schema(nullable = true) @Size(max = 30, message = "No account has a number as long as this.") String routingNumber,

            @Schema(nullable = true) @Size(max = 30, message = "No account has a number as long as this.") String sortCode,

            @Schema(nullable = true) @Size(max = 40, message = "No account has a number as long as this.") String accountNumber,

            @Schema(nullable = true) AccountType accountType,
            @Schema(nullable = true) @Size(max = 100) String proof) {

        PayoutDraft draft() {
            return new PayoutDraft(
                    scheme, holder, country, iban, bic, routingNumber, sortCode, accountNumber, accountType);
        }

        @Override
        public String toString() {
            return "a draft of a payout account";
        }
    }

    /** @param proof of just now, for this */
    @Schema(name = "PayoutRemoval")
    public record Removal(
            @Schema(nullable = true) @Size(max = 100) String proof) {}

    /** @param next for the page after; null at the end */
    @Schema(name = "PayoutChangePage")
    public record Page(
            List<Change> items, @Schema(nullable = true) String next) {}

    @PathParam("storeId")
    UUID storeId;

    @Inject
    PayoutAccountDesk desk;

    @Inject
    PayoutAccountBook book;

    @Inject
    PayoutViews views;

    @Inject
    RequestPersona persona;

    @Inject
    Transactions transactions;

    @GET
    @Tenanted
    public State state() {
        return views.state(storeId);
    }

    /** Who has changed what, and what became of it; newest first. */
    @GET
    @Path("changes")
    @Tenanted
    public Page changes(
            @QueryParam("cursor") String cursor, @QueryParam("limit") @DefaultValue("40") @Min(1) @Max(100) int limit) {
        List<PayoutAccount> page = book.page(storeId, Cursor.decode(cursor), limit + 1);
        List<PayoutAccount> shown = page.subList(0, Math.min(limit, page.size()));
        PayoutAccount last = page.size() > limit ? shown.get(limit - 1) : null;
        return new Page(
                views.changes(storeId, shown), last == null ? null : new Cursor(last.askedAt(), last.id()).encode());
    }

    /** Another account; it takes the place of a change that waits. Begins its own transactions. */
    @POST
    @Path("changes")
    @APIResponse(
            responseCode = "201",
            description = "It waits",
            content = @Content(schema = @Schema(implementation = State.class)))
    public Response change(@NotNull @Valid Draft request) {
        desk.change(persona.get(), request.draft(), request.proof());
        return created();
    }

    /** No account any more; it takes the place of a change that waits. Begins its own transactions. */
    @POST
    @Path("removals")
    @APIResponse(
            responseCode = "201",
            description = "It waits",
            content = @Content(schema = @Schema(implementation = State.class)))
    public Response remove(@NotNull @Valid Removal request) {
        desk.remove(persona.get(), request.proof());
        return created();
    }

    /** Any administrator may, without showing more than their session: it only keeps everything as it was. */
    @POST
    @Path("changes/{changeId}/stop")
    @Tenanted
    public State stop(@PathParam("changeId") UUID changeId) {
        desk.stop(changeId);
        return views.state(storeId);
    }

    private Response created() {
        return Response.status(Response.Status.CREATED)
                .entity(transactions.as(persona.get(), () -> views.state(storeId)))
                .build();
    }
}
