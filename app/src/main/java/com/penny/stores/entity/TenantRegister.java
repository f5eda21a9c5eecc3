package com.penny.stores.entity;

import com.penny.stores.Tenants.Tenant;
import com.penny.stores.Tenants.TenantStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Organisations with their stores, and which of these are suspended. */
@ApplicationScoped
public class TenantRegister {

    @PersistenceContext(unitName = "penny")
    EntityManager entities;

    @SuppressWarnings("unchecked")
    public List<Tenant> all() {
        List<Object[]> organisations = entities.createNativeQuery("select id, name from organisation order by name, id")
                .getResultList();
        return organisations.stream()
                .map(row -> new Tenant((UUID) row[0], (String) row[1], storesOf((UUID) row[0])))
                .toList();
    }

    @SuppressWarnings("unchecked")
    public List<TenantStore> storesOf(UUID organisationId) {
        List<Object[]> stores = entities.createNativeQuery("select id, name, suspended_at from store"
                        + " where organisation_id = :organisation order by name, id")
                .setParameter("organisation", organisationId)
                .getResultList();
        return stores.stream()
                .map(row -> new TenantStore((UUID) row[0], (String) row[1], (Instant) row[2]))
                .toList();
    }

    /** @param since null to let it work again */
    public void suspend(UUID storeId, Instant since) {
        entities.createNativeQuery("update store set suspended_at = :since where id = :store")
                .setParameter("since", since)
                .setParameter("store", storeId)
                .executeUpdate();
    }
}
