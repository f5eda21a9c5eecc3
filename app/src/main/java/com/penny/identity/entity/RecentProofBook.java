package com.penny.identity.entity;

import com.penny.identity.ProofPurpose;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Proofs that wait to be used, by their hashes. */
@ApplicationScoped
public class RecentProofBook {

    /** A proof to be kept. */
    public record Fresh(String hash, UUID account, UUID session, ProofPurpose purpose, Instant expiresAt) {}

    @PersistenceContext(unitName = "penny")
    EntityManager entities;

    /** The transaction must be the account's and know the hash. */
    public void add(Fresh proof) {
        entities.createNativeQuery("insert into recent_proof (hash, account_id, session_id, purpose, expires_at)"
                        + " values (:hash, :account, :session, :purpose, :expires)")
                .setParameter("hash", proof.hash())
                .setParameter("account", proof.account())
                .setParameter("session", proof.session())
                .setParameter("purpose", proof.purpose().name())
                .setParameter("expires", proof.expiresAt())
                .executeUpdate();
    }

    /**
     * Takes one away, whatever it is worth: of two who use it at once, one gets it. The transaction must be the account's and know the
     * hash.
     *
     * @return whether there was one, of this session, for this purpose and in time
     */
    @SuppressWarnings("unchecked")
    public boolean take(String hash, UUID session, ProofPurpose purpose, Instant now) {
        List<Boolean> good = entities.createNativeQuery(
                        "delete from recent_proof where hash = :hash"
                                + " returning session_id = :session and purpose = :purpose and expires_at > :now",
                        Boolean.class)
                .setParameter("hash", hash)
                .setParameter("session", session)
                .setParameter("purpose", purpose.name())
                .setParameter("now", now)
                .getResultList();
        return good.contains(true);
    }

    /** Runs as a job. */
    public void forget(Instant expiredBefore) {
        entities.createNativeQuery("delete from recent_proof where expires_at < :then")
                .setParameter("then", expiredBefore)
                .executeUpdate();
    }
}
