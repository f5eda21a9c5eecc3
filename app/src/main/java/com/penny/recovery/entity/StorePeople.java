package com.penny.recovery.entity;

import com.penny.kernel.Cursor;
import com.penny.kernel.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** People linked to a store's own incidents. */
@ApplicationScoped
public class StorePeople {

    @PersistenceContext(unitName = "penny")
    EntityManager entities;

    /** Latest incident first. */
    public List<StoreOffender> page(UUID storeId, Cursor after, int limit) {
        TypedQuery<StoreOffender> query = entities.createQuery(
                        "select p from StoreOffender p where p.storeId = :store"
                                + (after == null
                                        ? ""
                                        : " and (p.lastIncidentAt < :at or p.lastIncidentAt = :at and p.offenderId > :id)")
                                + " order by p.lastIncidentAt desc, p.offenderId",
                        StoreOffender.class)
                .setParameter("store", storeId)
                .setMaxResults(limit);
        if (after != null) {
            query.setParameter("at", after.at()).setParameter("id", after.id());
        }
        return query.getResultList();
    }

    public StoreOffender byId(UUID storeId, UUID offenderId) {
        return find(storeId, offenderId).orElseThrow(() -> Problem.notFound("person"));
    }

    public Optional<StoreOffender> find(UUID storeId, UUID offenderId) {
        return Optional.ofNullable(entities.find(StoreOffender.class, new StoreOffender.Key(storeId, offenderId)));
    }

    /** Whoever is known to the store under an id, or was before it turned out who they are. */
    public Optional<UUID> knownAs(UUID storeId, UUID offenderId) {
        return entities.createNativeQuery(
                        "select offender_id from store_offender where store_id = :store"
                                + " and (offender_id = :id or :id = any (formerly))",
                        UUID.class)
                .setParameter("store", storeId)
                .setParameter("id", offenderId)
                .getResultStream()
                .findFirst();
    }

    /** As {@link #find}, locked until the transaction ends. */
    public Optional<StoreOffender> lock(UUID storeId, UUID offenderId) {
        return Optional.ofNullable(entities.find(
                StoreOffender.class, new StoreOffender.Key(storeId, offenderId), LockModeType.PESSIMISTIC_WRITE));
    }

    public void add(StoreOffender person) {
        entities.persist(person);
        entities.flush();
    }

    public void remove(StoreOffender person) {
        entities.remove(person);
        entities.flush();
    }
}
