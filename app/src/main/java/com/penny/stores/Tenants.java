package com.penny.stores;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Organisations as Penny Ops sees them. */
public interface Tenants {

    /** Why a tenant is suspended; told to nobody but Ops. */
    @Schema(name = "SuspensionReason")
    enum Reason {
        ABUSE,
        PAYMENT,
        REQUEST,
        SECURITY
    }

    record Tenant(UUID id, String name, List<TenantStore> stores) {}

    /** @param suspendedAt null while it works */
    record TenantStore(UUID id, String name, Instant suspendedAt) {}

    /** By name. */
    List<Tenant> all();

    /**
     * Shuts every store of it; one that is shut stays so since when it was.
     *
     * @throws com.penny.kernel.Problem 404
     */
    void suspend(UUID organisationId, Reason reason);

    /** @throws com.penny.kernel.Problem 404 */
    void resume(UUID organisationId);
}
