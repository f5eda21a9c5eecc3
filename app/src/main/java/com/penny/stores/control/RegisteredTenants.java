package com.penny.stores.control;

import com.penny.audit.Audit;
import com.penny.kernel.Problem;
import com.penny.outbox.Outbox;
import com.penny.stores.Tenants;
import com.penny.stores.entity.TenantRegister;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@ApplicationScoped
public class RegisteredTenants implements Tenants {

    @Inject
    TenantRegister register;

    @Inject
    Audit audit;

    @Inject
    Outbox outbox;

    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    @Override
    public List<Tenant> page(UUID after, int limit) {
        return register.page(after, limit);
    }

    @Override
    public Tenant byId(UUID organisationId) {
        return tenant(organisationId);
    }

    @Override
    public void suspend(UUID organisationId, Reason reason) {
        boolean suspended = false;
        for (TenantStore store : stores(organisationId)) {
            if (store.suspendedAt() == null) {
                register.suspend(store.id(), clock.instant());
                audit.record(store.id(), "store.suspended", store.id(), Map.of());
                suspended = true;
            }
        }
        if (suspended) {
            // Not in the log of its stores: why is told to nobody but Ops.
            audit.record(null, "organisation.suspended", organisationId, Map.of("reason", reason.name()));
        }
    }

    @Override
    public void resume(UUID organisationId) {
        requireOpen(tenant(organisationId));
        for (TenantStore store : stores(organisationId)) {
            if (store.suspendedAt() != null) {
                register.suspend(store.id(), null);
                audit.record(store.id(), "store.resumed", store.id(), Map.of());
            }
        }
    }

    @Override
    public boolean close(UUID organisationId, String why) {
        Tenant tenant = tenant(organisationId);
        requireOpen(tenant);
        if (tenant.closingAskedBy() == null) {
            return askClosing(tenant, why);
        }
        if (why != null && !actor().equals(tenant.closingAskedBy())) {
            throw asked();
        }
        return agree(tenant);
    }

    private boolean askClosing(Tenant tenant, String why) {
        if (why == null || why.isBlank()) {
            throw Problem.invalid("/reason", "Say why: a colleague reads it.");
        }
        if (!register.askClosing(tenant.id(), actor(), why.strip(), clock.instant())) {
            throw asked();
        }
        record(tenant, "organisation.closing-asked");
        return false;
    }

    /** Whoever gives a reason has not read that of their colleague, and agrees to nothing. */
    private static Problem asked() {
        return Problem.conflict(
                "closing-asked", "Asked already", "A colleague has just asked for it. Read why, then agree or do not.");
    }

    private boolean agree(Tenant tenant) {
        if (actor().equals(tenant.closingAskedBy())) {
            throw Problem.conflict("second-person", "It takes two", "You have asked for it. A colleague has to agree.");
        }
        if (!register.close(tenant.id(), actor(), clock.instant())) {
            throw closed();
        }
        suspend(tenant.id(), Reason.REQUEST);
        record(tenant, "organisation.closed");
        tenant.stores()
                .forEach(store -> outbox.enqueue(LeaveStore.NAME, store.id().toString()));
        return true;
    }

    @Override
    public void keep(UUID organisationId) {
        Tenant tenant = tenant(organisationId);
        requireOpen(tenant);
        if (!register.keep(organisationId)) {
            throw Problem.conflict(
                    "closing-not-asked", "Nobody has asked", "Nobody wants it closed any more. Load it again.");
        }
        record(tenant, "organisation.kept");
    }

    private Tenant tenant(UUID organisationId) {
        return register.byId(organisationId).orElseThrow(() -> Problem.notFound("organisation"));
    }

    private static void requireOpen(Tenant tenant) {
        if (tenant.closedAt() != null) {
            throw closed();
        }
    }

    private static Problem closed() {
        return Problem.conflict(
                "organisation-closed", "Closed", "This organisation is closed for good. Load it again.");
    }

    private UUID actor() {
        return transactions.current().accountId();
    }

    private void record(Tenant tenant, String action) {
        audit.record(null, action, tenant.id(), Map.of());
    }

    private List<TenantStore> stores(UUID organisationId) {
        List<TenantStore> stores = tenant(organisationId).stores();
        if (stores.isEmpty()) {
            throw Problem.notFound("organisation");
        }
        return stores;
    }
}
