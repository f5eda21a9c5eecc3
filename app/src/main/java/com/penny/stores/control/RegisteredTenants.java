package com.penny.stores.control;

import com.penny.audit.Audit;
import com.penny.kernel.Problem;
import com.penny.stores.Tenants;
import com.penny.stores.entity.TenantRegister;
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
    Clock clock;

    @Override
    public List<Tenant> all() {
        return register.all();
    }

    @Override
    public void suspend(UUID organisationId, Reason reason) {
        for (TenantStore store : stores(organisationId)) {
            if (store.suspendedAt() == null) {
                register.suspend(store.id(), clock.instant());
                audit.record(store.id(), "store.suspended", store.id(), Map.of("reason", reason.name()));
            }
        }
    }

    @Override
    public void resume(UUID organisationId) {
        for (TenantStore store : stores(organisationId)) {
            if (store.suspendedAt() != null) {
                register.suspend(store.id(), null);
                audit.record(store.id(), "store.resumed", store.id(), Map.of());
            }
        }
    }

    private List<TenantStore> stores(UUID organisationId) {
        List<TenantStore> stores = register.storesOf(organisationId);
        if (stores.isEmpty()) {
            throw Problem.notFound("organisation");
        }
        return stores;
    }
}
