package com.penny.retention.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;

/** What stores have chosen, and which stores there are to look after. */
@ApplicationScoped
public class RetentionPolicies {

    @PersistenceContext(unitName = "penny")
    EntityManager entities;

    /** For the store's own people, and for its jobs. */
    public RetentionPolicy of(UUID store) {
        RetentionPolicy chosen = entities.find(RetentionPolicy.class, store);
        return chosen == null ? new RetentionPolicy(store) : chosen;
    }

    public void put(RetentionPolicy policy) {
        entities.merge(policy);
    }

    /**
     * All stores by id, those that have closed too: what they kept goes on time like everybody's.
     *
     * @param from the first, itself included; null for all
     * @param share of a number of shares, from 0
     */
    @SuppressWarnings("unchecked")
    public List<UUID> stores(UUID from, int share, int shares, int limit) {
        return entities.createNativeQuery("select id from store where id >= :from"
                        + " and (hashtext(cast(id as text)) & 2147483647) % :shares = :share order by id")
                .setParameter("from", from == null ? new UUID(0, 0) : from)
                .setParameter("shares", shares)
                .setParameter("share", share)
                .setMaxResults(limit)
                .getResultList();
    }

    /** By id. @param after null for the first */
    @SuppressWarnings("unchecked")
    public List<UUID> storesAfter(UUID after, int limit) {
        return entities.createNativeQuery("select id from store where id > :after order by id")
                .setParameter("after", after == null ? new UUID(0, 0) : after)
                .setMaxResults(limit)
                .getResultList();
    }
}
