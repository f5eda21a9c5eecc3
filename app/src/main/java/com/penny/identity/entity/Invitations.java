package com.penny.identity.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Invitations to the team of the store of the transaction. */
@ApplicationScoped
public class Invitations {

    @PersistenceContext(unitName = "penny")
    EntityManager entities;

    /** Neither accepted nor taken back, newest first; some may have run out. */
    public List<StoreInvitation> waiting(UUID storeId) {
        return entities.createQuery(
                        "select i from StoreInvitation i where i.storeId = :store and i.acceptedAt is null"
                                + " and i.revokedAt is null order by i.createdAt desc, i.id",
                        StoreInvitation.class)
                .setParameter("store", storeId)
                .getResultList();
    }

    public List<StoreInvitation> waitingFor(UUID storeId, List<String> emailIndexes) {
        return entities.createQuery(
                        "select i from StoreInvitation i where i.storeId = :store and i.emailIndex in :emails"
                                + " and i.acceptedAt is null and i.revokedAt is null",
                        StoreInvitation.class)
                .setParameter("store", storeId)
                .setParameter("emails", emailIndexes)
                .getResultList();
    }

    public void add(StoreInvitation invitation) {
        entities.persist(invitation);
        entities.flush();
    }

    public Optional<StoreInvitation> find(UUID id) {
        return Optional.ofNullable(entities.find(StoreInvitation.class, id));
    }

    /** Locked until the transaction ends. */
    public Optional<StoreInvitation> lock(UUID id) {
        return Optional.ofNullable(entities.find(StoreInvitation.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The transaction must know the hash. */
    public Optional<StoreInvitation> byHash(String hash) {
        return entities.createNativeQuery("select * from store_invitation where hash = :hash", StoreInvitation.class)
                .setParameter("hash", hash)
                .getResultStream()
                .findFirst();
    }

    /** A letter of earlier is worth nothing from then on. Runs as a job. */
    public void putHash(UUID id, String hash) {
        entities.createNativeQuery("update store_invitation set hash = :hash where id = :id")
                .setParameter("hash", hash)
                .setParameter("id", id)
                .executeUpdate();
    }
}
