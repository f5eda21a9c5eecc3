package com.penny.retention.entity;

import com.penny.kernel.Cursor;
import com.penny.kernel.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.UUID;

/** Certificates of destruction, as far as the persona may see them. */
@ApplicationScoped
public class Certificates {

    @PersistenceContext(unitName = "penny")
    EntityManager entities;

    public void add(DestructionCertificate certificate) {
        entities.persist(certificate);
    }

    /** Newest first. @param store null for those of all stores */
    public List<DestructionCertificate> page(UUID store, Cursor after, int limit) {
        TypedQuery<DestructionCertificate> query = entities.createQuery(
                        "select c from DestructionCertificate c where 1 = 1"
                                + (store == null ? "" : " and c.storeId = :store")
                                + (after == null ? "" : " and (c.madeAt < :at or c.madeAt = :at and c.id < :id)")
                                + " order by c.madeAt desc, c.id desc",
                        DestructionCertificate.class)
                .setMaxResults(limit);
        if (store != null) {
            query.setParameter("store", store);
        }
        if (after != null) {
            query.setParameter("at", after.at()).setParameter("id", after.id());
        }
        return query.getResultList();
    }

    /** @throws Problem 404 */
    public DestructionCertificate byId(UUID id) {
        DestructionCertificate found = entities.find(DestructionCertificate.class, id);
        if (found == null) {
            throw Problem.notFound("certificate");
        }
        return found;
    }

    /** How many objects the certificate of a run and store speaks of; 0 where there is none. */
    public long objects(UUID store, UUID run) {
        return entities.createQuery(
                        "select c.objects from DestructionCertificate c where c.storeId = :store and c.runId = :run",
                        Long.class)
                .setParameter("store", store)
                .setParameter("run", run)
                .getResultStream()
                .findFirst()
                .orElse(0L);
    }
}
