package com.penny.retention.boundary;

import com.penny.identity.OpenTo;
import com.penny.retention.control.Tonight;
import com.penny.retention.control.Tonight.OfStore;
import com.penny.retention.entity.Certificates;
import com.penny.retention.entity.DueEvidence.Reason;
import com.penny.stores.Stores;
import com.penny.tenancy.Persona;
import com.penny.tenancy.RequestPersona;
import com.penny.tenancy.Transactions;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What goes tonight, and what has gone (B1). */
@Path("/ops/retention")
@RequestScoped
@OpenTo(Persona.Role.OPS)
@Produces(MediaType.APPLICATION_JSON)
public class OpsRetentionResource {

    /** @param held whether a legal hold keeps it */
    @Schema(name = "DueEvidence")
    public record Due(Reason reason, boolean held, long alerts, long objects, long bytes) {}

    /** Stores of which nothing is due are not among them. */
    @Schema(name = "DueOfStore")
    public record StoreDue(UUID storeId, String store, List<Due> due) {}

    /** @param next for the page after; null at the end; a page may be shorter than its limit, or empty, and not be the last */
    @Schema(name = "DueOfStorePage")
    public record Page(
            List<StoreDue> items, @Schema(nullable = true) String next) {}

    @Inject
    Tonight tonight;

    @Inject
    Certificates certificates;

    @Inject
    Stores stores;

    @Inject
    Transactions transactions;

    @Inject
    RequestPersona persona;

    /** What the next run of the night will destroy, if nothing is decided until then; store by store. */
    @GET
    @Path("/tonight")
    public Page tonight(
            @QueryParam("cursor") String cursor, @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit) {
        Tonight.Page page = tonight.page(cursor, limit);
        return new Page(page.stores().stream().map(OpsRetentionResource::view).toList(), page.next());
    }

    private static StoreDue view(OfStore store) {
        return new StoreDue(
                store.id(),
                store.name(),
                store.due().stream()
                        .map(sum -> new Due(sum.reason(), sum.held(), sum.alerts(), sum.objects(), sum.bytes()))
                        .toList());
    }

    /** Newest first. */
    @GET
    @Path("/certificates")
    public CertificateViews.Page certificates(
            @QueryParam("cursor") String cursor, @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return transactions.as(persona.get(), () -> CertificateViews.page(certificates, stores, null, cursor, limit));
    }

    @GET
    @Path("/certificates/{certificateId}")
    public CertificateViews.Signed certificate(@PathParam("certificateId") UUID id) {
        return transactions.as(persona.get(), () -> CertificateViews.signed(certificates.byId(id), stores));
    }
}
