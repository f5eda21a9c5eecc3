package com.penny.onboarding.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
public class Agreements {

    @PersistenceContext(unitName = "penny")
    EntityManager entities;

    /** The newest that the store has signed. */
    public Optional<Agreement> latest(UUID storeId) {
        return entities.createQuery(
                        "select a from Agreement a where a.storeId = :store order by a.version desc", Agreement.class)
                .setParameter("store", storeId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** One after the other: two administrators who sign at once do not both succeed. */
    public void waitForTurn(UUID storeId) {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtext('store_agreement ' || :store))")
                .setParameter("store", storeId.toString())
                .getSingleResult();
    }

    public void add(Agreement agreement) {
        entities.persist(agreement);
        entities.flush();
    }
}
