package com.penny.payments.boundary;

import com.penny.identity.OpenTo;
import com.penny.kernel.Cursor;
import com.penny.kernel.Problem;
import com.penny.payments.boundary.CommissionsResource.Line;
import com.penny.payments.entity.CommissionBook;
import com.penny.payments.entity.CommissionBook.Commission;
import com.penny.payments.entity.StoreAccounts;
import com.penny.payments.entity.StoreAccounts.Totals;
import com.penny.stores.Stores;
import com.penny.stores.Stores.StoreLabel;
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
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What stores are owed of what was recovered, and the lines that it comes from; for Penny Ops (O4). */
@Path("/ops/store-accounts")
@RequestScoped
@Tenanted
@OpenTo(Persona.Role.OPS)
@Produces(MediaType.APPLICATION_JSON)
public class StoreAccountsResource {

    /** Stores are paged by their ids alone. */
    private static final Instant NO_TIME = Instant.parse("2000-01-01T00:00:00Z");

    /** @param store its name */
    @Schema(name = "StoreAccount")
    public record Account(String store, Totals totals) {}

    /** @param next for the page after; null at the end */
    @Schema(name = "StoreAccountPage")
    public record Page(
            List<Account> items, @Schema(nullable = true) String next) {}

    /**
     * @param accounts of the store, one for each currency; none where it has never earned anything
     * @param next for the page of lines after; null at the end
     */
    @Schema(name = "StoreAccountDetail")
    public record Detail(
            String store,
            List<Totals> accounts,
            List<Line> items,
            @Schema(nullable = true) String next) {}

    @Inject
    StoreAccounts accounts;

    @Inject
    CommissionBook book;

    @Inject
    Stores stores;

    /** Stores that have ever earned something, those that joined first first. */
    @GET
    public Page list(
            @QueryParam("cursor") String cursor, @QueryParam("limit") @DefaultValue("40") @Min(1) @Max(100) int limit) {
        Cursor from = Cursor.decode(cursor);
        List<UUID> found = accounts.stores(from == null ? null : from.id(), limit + 1);
        List<UUID> shown = found.subList(0, Math.min(limit, found.size()));
        Map<UUID, StoreLabel> labels = stores.labels(shown);
        return new Page(
                accounts.totals(shown).stream()
                        .map(totals -> new Account(labels.get(totals.storeId()).name(), totals))
                        .toList(),
                found.size() > limit ? new Cursor(NO_TIME, found.get(limit)).encode() : null);
    }

    /** Line by line, newest first. */
    @GET
    @Path("{storeId}")
    public Detail one(
            @PathParam("storeId") UUID storeId,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("40") @Min(1) @Max(100) int limit) {
        StoreLabel store = stores.labels(Set.of(storeId)).get(storeId);
        if (store == null) {
            throw Problem.notFound("store");
        }
        List<Commission> page = book.page(storeId, Cursor.decode(cursor), limit + 1);
        List<Commission> shown = page.subList(0, Math.min(limit, page.size()));
        Commission last = page.size() > limit ? shown.get(limit - 1) : null;
        return new Detail(
                store.name(),
                accounts.totals(List.of(storeId)),
                shown.stream().map(Line::of).toList(),
                last == null ? null : new Cursor(last.at(), last.id()).encode());
    }
}
