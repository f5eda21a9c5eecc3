package com.penny.identity.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Who administered a store until lately. */
@ApplicationScoped
public class FormerAdmins {

    @PersistenceContext(unitName = "penny")
    EntityManager entities;

    /** Remembers an administrator who is about to be none, in the transaction that does it; nothing for anybody else. */
    public void leaving(UUID storeId, UUID accountId, Instant now) {
        entities.createNativeQuery("insert into store_former_admin (store_id, account_id, since)"
                        + " select store_id, account_id, :now from store_member"
                        + " where store_id = :store and account_id = :account and role = 'store_admin'"
                        + " on conflict (store_id, account_id) do update set since = excluded.since")
                .setParameter("now", now)
                .setParameter("store", storeId)
                .setParameter("account", accountId)
                .executeUpdate();
    }

    /** Those who have been none since then at the earliest. Runs as a job. */
    public List<UUID> since(UUID storeId, Instant then) {
        return entities.createNativeQuery(
                        "select account_id from store_former_admin where store_id = :store and since >= :then",
                        UUID.class)
                .setParameter("store", storeId)
                .setParameter("then", then)
                .getResultList();
    }

    /** Runs as a job. */
    public void forget(Instant before) {
        entities.createNativeQuery("delete from store_former_admin where since < :then")
                .setParameter("then", before)
                .executeUpdate();
    }
}
