package com.penny.billing.entity;

import com.penny.billing.entity.SubscriptionCheckout.State;
import com.penny.kernel.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
public class SubscriptionCheckouts {

    @PersistenceContext(unitName = "penny")
    EntityManager entities;

    public void add(SubscriptionCheckout checkout) {
        entities.persist(checkout);
        entities.flush();
    }

    public SubscriptionCheckout lock(UUID id) {
        SubscriptionCheckout checkout = entities.find(SubscriptionCheckout.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (checkout == null) {
            throw Problem.notFound("subscription");
        }
        return checkout;
    }

    /** Attempts of a store by which it may still subscribe, newest first. */
    public List<SubscriptionCheckout> underWay(UUID storeId) {
        return entities.createQuery(
                        "select c from SubscriptionCheckout c where c.storeId = :store and c.state in :states"
                                + " order by c.begunAt desc",
                        SubscriptionCheckout.class)
                .setParameter("store", storeId)
                .setParameter("states", List.of(State.CREATED, State.OPEN))
                .getResultList();
    }

    /** By one of them the store has subscribed; there is no other. */
    public void complete(UUID storeId) {
        entities.createQuery("update SubscriptionCheckout c set c.state = :complete"
                        + " where c.storeId = :store and c.state in :states")
                .setParameter("complete", State.COMPLETE)
                .setParameter("store", storeId)
                .setParameter("states", List.of(State.CREATED, State.OPEN))
                .executeUpdate();
    }
}
