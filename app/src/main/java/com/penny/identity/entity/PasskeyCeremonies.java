package com.penny.identity.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Challenges that wait for their answer, by their hashes. */
@ApplicationScoped
public class PasskeyCeremonies {

    @PersistenceContext(unitName = "penny")
    EntityManager entities;

    /**
     * The transaction must know the hash.
     *
     * @param account that will get a passkey; null for a sign-in
     */
    public void add(String hash, UUID account, Instant expiresAt) {
        entities.createNativeQuery("insert into passkey_ceremony (challenge_hash, account_id, expires_at)"
                        + " values (:hash, cast(:account as uuid), :expires)")
                .setParameter("hash", hash)
                .setParameter("account", text(account))
                .setParameter("expires", expiresAt)
                .executeUpdate();
    }

    /**
     * Takes one away, whatever it is worth: of two who ask at once, one gets it. The transaction must know the hash.
     *
     * @return whether there was one, in time and begun for this account, or for nobody when it is null
     */
    @SuppressWarnings("unchecked")
    public boolean take(String hash, UUID account, Instant now) {
        List<Boolean> good = entities.createNativeQuery(
                        "delete from passkey_ceremony where challenge_hash = :hash"
                                + " returning expires_at > :now and account_id is not distinct from cast(:account as uuid)",
                        Boolean.class)
                .setParameter("hash", hash)
                .setParameter("now", now)
                .setParameter("account", text(account))
                .getResultList();
        return good.contains(true);
    }

    /** Runs as a job. */
    public void forget(Instant expiredBefore) {
        entities.createNativeQuery("delete from passkey_ceremony where expires_at < :then")
                .setParameter("then", expiredBefore)
                .executeUpdate();
    }

    private static String text(UUID account) {
        return account == null ? null : account.toString();
    }
}
