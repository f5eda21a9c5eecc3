package com.penny.audit.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The ends of chains, and what was signed of them. */
@ApplicationScoped
public class AuditCheckpoints {

    @PersistenceContext(unitName = "penny")
    EntityManager entities;

    /**
     * Chains that have grown since their last checkpoint.
     *
     * @param chain one of them, or null for all
     */
    public List<Head> unsigned(UUID chain, int limit) {
        List<?> rows = entities.createNativeQuery("select h.chain, h.seq, h.hash from audit_head h"
                        + " where h.seq > 0 and (cast(:chain as uuid) is null or h.chain = :chain) and not exists"
                        + " (select 1 from audit_checkpoint c where c.chain = h.chain and c.seq = h.seq)"
                        + " order by h.chain")
                .setParameter("chain", chain)
                .setMaxResults(limit)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Head((UUID) row[0], ((Number) row[1]).longValue(), (String) row[2]))
                .toList();
    }

    /** Another server may have signed the same end at the same moment: then its word stays. */
    public void add(Head head, Instant at, String keyId, String signature) {
        entities.createNativeQuery("insert into audit_checkpoint (chain, store_id, seq, hash, at, key_id, signature)"
                        + " values (:chain, :store, :seq, :hash, :at, :key, :signature) on conflict do nothing")
                .setParameter("chain", head.chain())
                .setParameter("store", head.storeId())
                .setParameter("seq", head.seq())
                .setParameter("hash", head.hash())
                .setParameter("at", at)
                .setParameter("key", keyId)
                .setParameter("signature", signature)
                .executeUpdate();
    }

    /** Oldest first. */
    public List<AuditCheckpoint> ofStore(UUID storeId) {
        return entities.createQuery(
                        "select c from AuditCheckpoint c where c.storeId = :store order by c.seq",
                        AuditCheckpoint.class)
                .setParameter("store", storeId)
                .getResultList();
    }
}
