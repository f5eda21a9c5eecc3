package com.penny.ops.boundary;

import com.penny.billing.Standings;
import com.penny.billing.Standings.Standing;
import com.penny.identity.OpenTo;
import com.penny.identity.People;
import com.penny.kernel.Cursor;
import com.penny.ops.control.TenantExport;
import com.penny.stores.Tenants;
import com.penny.stores.Tenants.Tenant;
import com.penny.stores.Tenants.TenantStore;
import com.penny.tenancy.Persona;
import com.penny.tenancy.RequestPersona;
import com.penny.tenancy.Tenanted;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Organisations and their stores; Penny Ops suspends one and lets it back in, exports what it has, and two close it. */
@Path("/ops/organisations")
@RequestScoped
@OpenTo(Persona.Role.OPS)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class TenantsResource {

    /**
     * @param standing where it stands with what it pays
     * @param standingUntil when that changes by itself, or has; null where nothing does
     */
    @Schema(name = "TenantStore")
    public record StoreView(
            UUID id,
            String name,
            @Schema(nullable = true) Instant suspendedAt,
            Standings.State standing,
            @Schema(nullable = true) Instant standingUntil) {}

    /**
     * @param closingAskedBy who wants it closed; null for nobody
     * @param mine whether the caller has asked, and so does not agree
     */
    @Schema(name = "Tenant")
    public record View(
            UUID id,
            String name,
            List<StoreView> stores,
            @Schema(nullable = true) String closingAskedBy,
            @Schema(nullable = true) String closingReason,
            boolean mine,
            @Schema(nullable = true) Instant closedAt) {}

    /** @param next for the page after; null at the end */
    @Schema(name = "TenantList")
    public record Page(
            List<View> items, @Schema(nullable = true) String next) {}

    /** @param reason needed from the first of the two */
    @Schema(name = "TenantClosing")
    public record Closing(
            @Schema(nullable = true) @Size(max = 500, message = "Use at most 500 characters.") String reason) {}

    public record Suspension(
            @NotNull(message = "Choose a reason.") Tenants.Reason reason) {}

    private static final String ZIP = "application/zip";

    @Inject
    Tenants tenants;

    @Inject
    Standings standings;

    @Inject
    TenantExport export;

    @Inject
    People people;

    @Inject
    RequestPersona persona;

    /** By name. */
    @GET
    @Tenanted
    public Page list(
            @QueryParam("cursor") String cursor, @QueryParam("limit") @DefaultValue("40") @Min(1) @Max(100) int limit) {
        Cursor after = Cursor.decode(cursor);
        List<Tenant> page = tenants.page(after == null ? null : after.id(), limit + 1);
        List<Tenant> shown = page.subList(0, Math.min(limit, page.size()));
        Tenant last = page.size() > limit ? shown.get(limit - 1) : null;
        Map<UUID, People.Name> names = people.reviewers(shown.stream()
                .map(Tenant::closingAskedBy)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        Map<UUID, Standing> paying = standings.of(shown.stream()
                .flatMap(tenant -> tenant.stores().stream())
                .map(TenantStore::id)
                .toList());
        return new Page(
                shown.stream().map(tenant -> view(tenant, names, paying)).toList(),
                last == null ? null : new Cursor(last.createdAt(), last.id()).encode());
    }

    private View view(Tenant tenant, Map<UUID, People.Name> names, Map<UUID, Standing> paying) {
        UUID asked = tenant.closingAskedBy();
        return new View(
                tenant.id(),
                tenant.name(),
                tenant.stores().stream()
                        .map(store -> view(store, paying.get(store.id())))
                        .toList(),
                asked == null
                        ? null
                        : names.getOrDefault(asked, People.Name.UNKNOWN).name(),
                tenant.closingReason(),
                persona.get().accountId().equals(asked),
                tenant.closedAt());
    }

    private static StoreView view(TenantStore store, Standing paying) {
        return new StoreView(store.id(), store.name(), store.suspendedAt(), paying.state(), paying.until());
    }

    /** Its people are out with their next request, and its cameras are no longer heard. */
    @PUT
    @Path("{organisationId}/suspension")
    @Tenanted
    @APIResponse(responseCode = "204", description = "Done")
    public void suspend(@PathParam("organisationId") UUID organisationId, @NotNull @Valid Suspension request) {
        tenants.suspend(organisationId, request.reason());
    }

    @DELETE
    @Path("{organisationId}/suspension")
    @Tenanted
    @APIResponse(responseCode = "204", description = "Done")
    public void resume(@PathParam("organisationId") UUID organisationId) {
        tenants.resume(organisationId);
    }

    /** Asks for it to be closed for good, or closes it where a colleague has asked. */
    @POST
    @Path("{organisationId}/closing")
    @Tenanted
    @APIResponse(responseCode = "204", description = "Asked, or closed")
    public void close(@PathParam("organisationId") UUID organisationId, @NotNull @Valid Closing closing) {
        tenants.close(organisationId, closing.reason());
    }

    /** It is not to be closed after all. */
    @DELETE
    @Path("{organisationId}/closing")
    @Tenanted
    @APIResponse(responseCode = "204", description = "Kept")
    public void keep(@PathParam("organisationId") UUID organisationId) {
        tenants.keep(organisationId);
    }

    /** All that its stores may read of themselves, to be taken along; that it was made is on record. Begins its own transactions. */
    @POST
    @Path("{organisationId}/exports")
    @Produces(ZIP)
    @APIResponse(
            responseCode = "200",
            description = "A ZIP of JSON lines for each store and table, and the audit logs",
            content = @Content(mediaType = ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response export(@PathParam("organisationId") UUID organisationId) {
        TenantExport.File file = export.of(persona.get(), organisationId);
        StreamingOutput body = file::write;
        return Response.ok(body, ZIP)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"penny-tenant.zip\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
