package com.penny.stores.entity;

import com.penny.stores.Tenants.Tenant;
import com.penny.stores.Tenants.TenantStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Organisations with their stores, and which of these are suspended. */
@ApplicationScoped
public class TenantRegister {

    private static final String ORGANISATION =
            "select id, name, created_at, closing_asked_by, closing_reason, closed_at from organisation";

    @PersistenceContext(unitName = "penny")
    EntityManager entities;

    /** @param after null for the first page */
    @SuppressWarnings("unchecked")
    public List<Tenant> page(UUID after, int limit) {
        Query query = entities.createNativeQuery(ORGANISATION
                        + (after == null
                                ? ""
                                : " where (name, id) > (select name, id from organisation where id = :after)")
                        + " order by name, id")
                .setMaxResults(limit);
        if (after != null) {
            query.setParameter("after", after);
        }
        return tenants(query.getResultList());
    }

    @SuppressWarnings("unchecked")
    public Optional<Tenant> byId(UUID organisationId) {
        List<Object[]> found = entities.createNativeQuery(ORGANISATION + " where id = :organisation")
                .setParameter("organisation", organisationId)
                .getResultList();
        return tenants(found).stream().findFirst();
    }

    private List<Tenant> tenants(List<Object[]> organisations) {
        Map<UUID, List<TenantStore>> stores =
                storesOf(organisations.stream().map(row -> (UUID) row[0]).toList());
        return organisations.stream()
                .map(row -> new Tenant(
                        (UUID) row[0],
                        (String) row[1],
                        stores.getOrDefault((UUID) row[0], List.of()),
                        (Instant) row[2],
                        (UUID) row[3],
                        (String) row[4],
                        (Instant) row[5]))
                .toList();
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
    private Map<UUID, List<TenantStore>> storesOf(List<UUID> organisationIds) {
        List<Object[]> stores = entities.createNativeQuery("select organisation_id, id, name, suspended_at from store"
                        + " where organisation_id in (:organisations) order by name, id")
                .setParameter("organisations", organisationIds)
                .getResultList();
        return stores.stream()
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0],
                        Collectors.mapping(
                                row -> new TenantStore((UUID) row[1], (String) row[2], (Instant) row[3]),
                                Collectors.toList())));
    }

    /** @param since null to let it work again */
    public void suspend(UUID storeId, Instant since) {
        entities.createNativeQuery("update store set suspended_at = :since where id = :store")
                .setParameter("since", since)
                .setParameter("store", storeId)
                .executeUpdate();
    }
}
