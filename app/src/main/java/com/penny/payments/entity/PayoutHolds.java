package com.penny.payments.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Stores whose payouts Penny keeps back. Whoever decides about one queues at {@link PayoutAccountBook#queue} before. */
@ApplicationScoped
public class PayoutHolds {

    @PersistenceContext(unitName = "penny")
    EntityManager entities;

    /** Since when nothing is paid to a store; empty for one that is paid. Runs for the store or as its job. */
    public Optional<Instant> since(UUID storeId) {
        return entities.createQuery(
                        "select h.setAt from PayoutHold h where h.storeId = :store and h.liftedAt is null",
                        Instant.class)
                .setParameter("store", storeId)
                .getResultStream()
                .findFirst();
    }

    /** Runs as Penny Ops. */
    public Optional<PayoutHold> open(UUID storeId) {
        return entities.createQuery(
                        "select h from PayoutHold h where h.storeId = :store and h.liftedAt is null", PayoutHold.class)
                .setParameter("store", storeId)
                .getResultStream()
                .findFirst();
    }

    /** Runs as Penny Ops. */
    public void add(PayoutHold hold) {
        entities.persist(hold);
        entities.flush();
    }

    /** Writes what was changed. */
    public void flush() {
        entities.flush();
    }
}
