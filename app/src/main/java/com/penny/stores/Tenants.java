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

    /**
     * @param closingAskedBy who wants it closed; null for nobody
     * @param closedAt null as long as it is not
     */
    record Tenant(
            UUID id,
            String name,
            List<TenantStore> stores,
            Instant createdAt,
            UUID closingAskedBy,
            String closingReason,
            Instant closedAt) {}

    /** @param suspendedAt null while it works */
    record TenantStore(UUID id, String name, Instant suspendedAt) {}

    /**
     * By name.
     *
     * @param after the last organisation of the page before; null for the first page
     */
    List<Tenant> page(UUID after, int limit);

    /** @throws com.penny.kernel.Problem 404 */
    Tenant byId(UUID organisationId);

    /**
     * Shuts every store of it; one that is shut stays so since when it was.
     *
     * @throws com.penny.kernel.Problem 404
     */
    void suspend(UUID organisationId, Reason reason);

    /** @throws com.penny.kernel.Problem 404; 409 for one that is closed */
    void resume(UUID organisationId);

    /**
     * Closes it for good. The first who asks says why; the second, who is somebody else, closes.
     *
     * @param why null where a colleague has said it
     * @return whether it is closed now
     * @throws com.penny.kernel.Problem 400 for the first without a reason; 404; 409 for one that is closed, for who has asked, and where a
     *     colleague was faster
     */
    boolean close(UUID organisationId, String why);

    /** Takes back that it is to be closed. @throws com.penny.kernel.Problem 404; 409 where nobody has asked, or it is closed */
    void keep(UUID organisationId);
}
