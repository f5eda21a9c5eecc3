package com.penny.billing.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
public class TrialBook {

    @PersistenceContext(unitName = "penny")
    EntityManager entities;

    public List<Trial> of(Collection<UUID> storeIds) {
        return storeIds.isEmpty()
                ? List.of()
                : entities.createQuery("select t from Trial t where t.storeId in :stores", Trial.class)
                        .setParameter("stores", storeIds)
                        .getResultList();
    }

    /** @return false where the store has had one, even if it began at this very moment */
    public boolean begin(UUID storeId, UUID by, Instant now, Instant endsAt) {
        return entities.createNativeQuery("insert into store_trial (store_id, started_by, started_at, ends_at)"
                                + " values (:store, :by, :now, :ends) on conflict do nothing")
                        .setParameter("store", storeId)
                        .setParameter("by", by)
                        .setParameter("now", now)
                        .setParameter("ends", endsAt)
                        .executeUpdate()
                == 1;
    }
}
