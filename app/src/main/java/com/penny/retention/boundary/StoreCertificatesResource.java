package com.penny.retention.boundary;

import com.penny.identity.OpenTo;
import com.penny.retention.entity.Certificates;
import com.penny.stores.Stores;
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
import java.util.UUID;

/** What was destroyed of a store, for its administrators (B1, R2). */
@Path("/stores/{storeId}/destruction-certificates")
@RequestScoped
@Tenanted
@OpenTo(value = Persona.Role.STORE, admin = true)
@Produces(MediaType.APPLICATION_JSON)
public class StoreCertificatesResource {

    @PathParam("storeId")
    UUID storeId;

    @Inject
    Certificates certificates;

    @Inject
    Stores stores;

    /** Newest first. */
    @GET
    public CertificateViews.Page list(
            @QueryParam("cursor") String cursor, @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return CertificateViews.page(certificates, stores, storeId, cursor, limit);
    }

    @GET
    @Path("/{certificateId}")
    public CertificateViews.Signed certificate(@PathParam("certificateId") UUID id) {
        return CertificateViews.signed(certificates.byId(id), stores);
    }
}
