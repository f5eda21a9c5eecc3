package com.penny.ops.boundary;

import com.penny.identity.OpenTo;
import com.penny.stores.Tenants;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Tenanted;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Organisations and their stores; Penny Ops suspends one and lets it back in. */
@Path("/ops/organisations")
@RequestScoped
@Tenanted
@OpenTo(Persona.Role.OPS)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class TenantsResource {

    @Schema(name = "TenantStore")
    public record StoreView(
            UUID id, String name, @Schema(nullable = true) Instant suspendedAt) {}

    @Schema(name = "Tenant")
    public record View(UUID id, String name, List<StoreView> stores) {}

    public record Suspension(
            @NotNull(message = "Choose a reason.") Tenants.Reason reason) {}

    @Inject
    Tenants tenants;

    @GET
    public List<View> list() {
        return tenants.all().stream()
                .map(tenant -> new View(
                        tenant.id(),
                        tenant.name(),
                        tenant.stores().stream()
                                .map(store -> new StoreView(store.id(), store.name(), store.suspendedAt()))
                                .toList()))
                .toList();
    }

    /** Its people are out with their next request, and its cameras are no longer heard. */
    @PUT
    @Path("{organisationId}/suspension")
    @APIResponse(responseCode = "204", description = "Done")
    public void suspend(@PathParam("organisationId") UUID organisationId, @NotNull @Valid Suspension request) {
        tenants.suspend(organisationId, request.reason());
    }

    @DELETE
    @Path("{organisationId}/suspension")
    @APIResponse(responseCode = "204", description = "Done")
    public void resume(@PathParam("organisationId") UUID organisationId) {
        tenants.resume(organisationId);
    }
}
