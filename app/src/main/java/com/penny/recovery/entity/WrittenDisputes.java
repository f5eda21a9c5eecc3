package com.penny.recovery.entity;

import com.penny.kernel.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;

/** What was written with codes alone. */
@ApplicationScoped
public class WrittenDisputes {

    @PersistenceContext(unitName = "penny")
    EntityManager entities;

    public void add(WrittenDispute dispute) {
        entities.persist(dispute);
        entities.flush();
    }

    /** Needs a persona that knows the hash. */
    public boolean exists(String tokenHash) {
        return entities.createQuery("select count(w) from WrittenDispute w where w.tokenHash = :hash", Long.class)
                        .setParameter("hash", tokenHash)
                        .getSingleResult()
                > 0;
    }

    /** Locked until the transaction ends; as a job of its store. */
    public WrittenDispute lock(UUID id) {
        WrittenDispute dispute = entities.find(WrittenDispute.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (dispute == null) {
            throw Problem.notFound("dispute");
        }
        return dispute;
    }

    /** Whether something was written with a code; as a job of its store. */
    public boolean with(UUID tokenId) {
        return entities.createQuery("select count(w) from WrittenDispute w where w.tokenId = :token", Long.class)
                        .setParameter("token", tokenId)
                        .getSingleResult()
                > 0;
    }

    /** Whether something was written with a code that nothing was made of yet; as a job of its store. */
    public boolean waits(UUID tokenId) {
        return entities.createQuery(
                                "select count(w) from WrittenDispute w where w.tokenId = :token and w.settledAt is null",
                                Long.class)
                        .setParameter("token", tokenId)
                        .getSingleResult()
                > 0;
    }

    /** Those about an alert that nothing was made of yet, locked; as a job of its store. */
    public List<WrittenDispute> lockWaiting(UUID storeId, UUID alertId) {
        return entities.createQuery(
                        "select w from WrittenDispute w where w.storeId = :store and w.alertId = :alert"
                                + " and w.settledAt is null order by w.id",
                        WrittenDispute.class)
                .setParameter("store", storeId)
                .setParameter("alert", alertId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }
}
