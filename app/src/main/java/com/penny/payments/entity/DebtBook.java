package com.penny.payments.entity;

import com.penny.kernel.Problem;
import com.penny.payments.Debts.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
public class DebtBook {

    @PersistenceContext(unitName = "penny")
    EntityManager entities;

    public void add(DebtRecord debt) {
        entities.persist(debt);
        entities.flush();
    }

    public List<DebtRecord> ofTheft(UUID theftId) {
        return entities.createQuery("select d from DebtRecord d where d.theftId = :theft", DebtRecord.class)
                .setParameter("theft", theftId)
                .getResultList();
    }

    public List<DebtRecord> ofOffenders(Collection<UUID> offenderIds) {
        return offenderIds.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select d from DebtRecord d where d.offenderId in :offenders order by d.createdAt, d.id",
                                DebtRecord.class)
                        .setParameter("offenders", offenderIds)
                        .getResultList();
    }

    /** The debt of an incident, locked, as far as it can be disputed. */
    public Optional<DebtRecord> lockDisputable(UUID theftId) {
        return entities.createQuery(
                        "select d from DebtRecord d where d.theftId = :theft and d.state in :states", DebtRecord.class)
                .setParameter("theft", theftId)
                .setParameter("states", List.of(State.OPEN, State.PAID))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** The debt of an incident, locked: at most one. Runs as a job. */
    public List<DebtRecord> lockOfTheft(UUID theftId) {
        return entities.createQuery("select d from DebtRecord d where d.theftId = :theft", DebtRecord.class)
                .setParameter("theft", theftId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** The debt of an incident, locked, while it is disputed: at most one. */
    public List<DebtRecord> lockDisputed(UUID theftId) {
        return entities.createQuery(
                        "select d from DebtRecord d where d.theftId = :theft and d.state = :disputed", DebtRecord.class)
                .setParameter("theft", theftId)
                .setParameter("disputed", State.DISPUTED)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Open debts, oldest first. */
    public List<DebtRecord> open(Collection<UUID> offenderIds) {
        return ofOffenders(offenderIds).stream()
                .filter(debt -> debt.debt().payable())
                .toList();
    }

    /** In minor units. */
    public long outstanding(UUID storeId, String currency) {
        return entities.createQuery(
                        "select coalesce(sum(d.amountMinor), 0) from DebtRecord d"
                                + " where d.storeId = :store and d.currency = :currency and d.state = :open"
                                + " and d.demanded = true",
                        Long.class)
                .setParameter("store", storeId)
                .setParameter("currency", currency)
                .setParameter("open", State.OPEN)
                .getSingleResult();
    }

    public DebtRecord byId(UUID id) {
        DebtRecord debt = entities.find(DebtRecord.class, id);
        if (debt == null) {
            throw Problem.notFound("debt");
        }
        return debt;
    }

    public DebtRecord lock(UUID id) {
        DebtRecord debt = entities.find(DebtRecord.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (debt == null) {
            throw Problem.notFound("debt");
        }
        return debt;
    }
}
