package com.penny.identity.entity;

import com.penny.identity.ProofPurpose;
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
     * What a challenge is for.
     *
     * @param account that will get a passkey, or shows one again; null for a sign-in
     * @param purpose of which it is shown again; null for none
     */
    public record Ceremony(UUID account, ProofPurpose purpose) {}

    /** The transaction must know the hash. */
    public void add(String hash, Ceremony ceremony, Instant expiresAt) {
        entities.createNativeQuery("insert into passkey_ceremony (challenge_hash, account_id, purpose, expires_at)"
                        + " values (:hash, cast(:account as uuid), cast(:purpose as text), :expires)")
                .setParameter("hash", hash)
                .setParameter("account", text(ceremony.account()))
                .setParameter("purpose", text(ceremony.purpose()))
                .setParameter("expires", expiresAt)
                .executeUpdate();
    }

    /**
     * Takes one away, whatever it is worth: of two who ask at once, one gets it. The transaction must know the hash.
     *
     * @return whether there was one, in time and begun for just this
     */
    @SuppressWarnings("unchecked")
    public boolean take(String hash, Ceremony ceremony, Instant now) {
        List<Boolean> good = entities.createNativeQuery(
                        "delete from passkey_ceremony where challenge_hash = :hash"
                                + " returning expires_at > :now and account_id is not distinct from cast(:account as uuid)"
                                + " and purpose is not distinct from cast(:purpose as text)",
                        Boolean.class)
                .setParameter("hash", hash)
                .setParameter("now", now)
                .setParameter("account", text(ceremony.account()))
                .setParameter("purpose", text(ceremony.purpose()))
                .getResultList();
        return good.contains(true);
    }

    /** Runs as a job. */
    public void forget(Instant expiredBefore) {
        entities.createNativeQuery("delete from passkey_ceremony where expires_at < :then")
                .setParameter("then", expiredBefore)
                .executeUpdate();
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
