package com.penny.notices.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Browsers that may be woken. People of a store may write what opens one and never read it. */
@ApplicationScoped
public class Devices {

    /** What people see of a device. */
    public record Listed(UUID id, String label, Instant madeAt) {}

    /** What a job needs of it. */
    public record Reachable(UUID id, byte[] details) {}

    @PersistenceContext(unitName = "penny")
    EntityManager entities;

    /** Takes the place of what that browser was before, whoever used it. */
    public void put(
            UUID id, UUID storeId, UUID accountId, String endpointHash, byte[] details, String label, Instant now) {
        entities.createNativeQuery("delete from contact_device where store_id = :store and endpoint_hash = :endpoint")
                .setParameter("store", storeId)
                .setParameter("endpoint", endpointHash)
                .executeUpdate();
        entities.createNativeQuery(
                        "insert into contact_device (id, store_id, account_id, endpoint_hash, details, label, made_at)"
                                + " values (:id, :store, :account, :endpoint, :details, :label, :now)")
                .setParameter("id", id)
                .setParameter("store", storeId)
                .setParameter("account", accountId)
                .setParameter("endpoint", endpointHash)
                .setParameter("details", details)
                .setParameter("label", label)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Of one account, in the order in which they were added. */
    @SuppressWarnings("unchecked")
    public List<Listed> of(UUID storeId, UUID accountId) {
        List<Object[]> rows = entities.createNativeQuery("select id, label, made_at from contact_device"
                        + " where store_id = :store and account_id = :account order by made_at, id")
                .setParameter("store", storeId)
                .setParameter("account", accountId)
                .getResultList();
        return rows.stream()
                .map(row -> new Listed((UUID) row[0], (String) row[1], (Instant) row[2]))
                .toList();
    }

    /** As {@link #of}, for a job. */
    @SuppressWarnings("unchecked")
    public List<Reachable> reachable(UUID storeId, UUID accountId) {
        List<Object[]> rows = entities.createNativeQuery("select id, details from contact_device"
                        + " where store_id = :store and account_id = :account order by made_at, id")
                .setParameter("store", storeId)
                .setParameter("account", accountId)
                .getResultList();
        return rows.stream()
                .map(row -> new Reachable((UUID) row[0], (byte[]) row[1]))
                .toList();
    }

    public boolean remove(UUID storeId, UUID accountId, UUID id) {
        return entities.createNativeQuery(
                                "delete from contact_device where store_id = :store and account_id = :account and id = :id")
                        .setParameter("store", storeId)
                        .setParameter("account", accountId)
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }

    /** One that has signed off. */
    public void forget(UUID storeId, UUID id) {
        entities.createNativeQuery("delete from contact_device where store_id = :store and id = :id")
                .setParameter("store", storeId)
                .setParameter("id", id)
                .executeUpdate();
    }
}
