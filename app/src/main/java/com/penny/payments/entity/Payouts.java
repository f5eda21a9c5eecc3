package com.penny.payments.entity;

import com.penny.kernel.Cursor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
public class Payouts {

    @PersistenceContext(unitName = "penny")
    EntityManager entities;

    public void add(Payout payout) {
        entities.persist(payout);
        entities.flush();
    }

    public Optional<Payout> find(UUID id) {
        return Optional.ofNullable(entities.find(Payout.class, id));
    }

    /** Those to a store, newest first. */
    public List<Payout> page(UUID storeId, Cursor after, int limit) {
        TypedQuery<Payout> query = entities.createQuery(
                        "select p from Payout p where p.storeId = :store"
                                + (after == null ? "" : " and (p.paidAt < :at or p.paidAt = :at and p.id < :id)")
                                + " order by p.paidAt desc, p.id desc",
                        Payout.class)
                .setParameter("store", storeId)
                .setMaxResults(limit);
        if (after != null) {
            query.setParameter("at", after.at()).setParameter("id", after.id());
        }
        return query.getResultList();
    }
}
