package com.penny.stores.entity;

import com.penny.stores.Tenants.Tenant;
import com.penny.stores.Tenants.TenantStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Organisations with their stores, and which of these are suspended. */
@ApplicationScoped
public class TenantRegister {

    @PersistenceContext(unitName = "penny")
    EntityManager entities;

    @SuppressWarnings("unchecked")
    public List<Tenant> all() {
        List<Object[]> organisations = entities.createNativeQuery("select id, name, closing_asked_by, closing_reason,"
                        + " closed_at from organisation order by name, id")
                .getResultList();
        return organisations.stream().map(this::tenant).toList();
    }

    public Optional<Tenant> byId(UUID organisationId) {
        return entities.createNativeQuery(
                        "select id, name, closing_asked_by, closing_reason, closed_at from organisation"
                                + " where id = :organisation")
                .setParameter("organisation", organisationId)
                .getResultStream()
                .map(row -> tenant((Object[]) row))
                .findFirst();
    }

    private Tenant tenant(Object[] row) {
        return new Tenant(
                (UUID) row[0], (String) row[1], storesOf((UUID) row[0]), (UUID) row[2], (String) row[3], (Instant)
                        row[4]);
    }

    /** The first of two; false where somebody was faster. */
    public boolean askClosing(UUID organisationId, UUID by, String why, Instant now) {
        return entities.createNativeQuery("update organisation set closing_asked_by = :by, closing_asked_at = :now,"
                                + " closing_reason = :why where id = :id and closing_asked_by is null")
                        .setParameter("by", by)
                        .setParameter("now", now)
                        .setParameter("why", why)
                        .setParameter("id", organisationId)
                        .executeUpdate()
                > 0;
    }

    /** The second of two; false where somebody was faster. */
    public boolean close(UUID organisationId, UUID by, Instant now) {
        return entities.createNativeQuery("update organisation set closed_by = :by, closed_at = :now"
                                + " where id = :id and closing_asked_by <> :by and closed_at is null")
                        .setParameter("by", by)
                        .setParameter("now", now)
                        .setParameter("id", organisationId)
                        .executeUpdate()
                > 0;
    }

    /** False where nobody has asked, or it is closed. */
    public boolean keep(UUID organisationId) {
        return entities.createNativeQuery(
                                "update organisation set closing_asked_by = null, closing_asked_at = null,"
                                        + " closing_reason = null where id = :id and closing_asked_by is not null and closed_at is null")
                        .setParameter("id", organisationId)
                        .executeUpdate()
                > 0;
    }

    /** Ends what its cameras may do, and where it is. Runs as a job of the store. */
    public void leave(UUID storeId, Instant now) {
        entities.createNativeQuery(
                        "update camera set key_revoked_at = coalesce(key_revoked_at, :now), previous_key_until = null"
                                + " where store_id = :store")
                .setParameter("now", now)
                .setParameter("store", storeId)
                .executeUpdate();
        entities.createNativeQuery("update store set region_id = null where id = :store")
                .setParameter("store", storeId)
                .executeUpdate();
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
