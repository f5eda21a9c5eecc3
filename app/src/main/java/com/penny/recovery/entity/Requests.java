package com.penny.recovery.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Payment requests and what became of them. */
@ApplicationScoped
public class Requests {

    /**
     * A request as the store that made it sees it.
     *
     * @param replaced whether another was made in its place
     */
    public record Made(
            UUID id, Instant createdAt, UUID createdBy, Instant expiresAt, Instant usedAt, boolean replaced) {}

    @PersistenceContext(unitName = "penny")
    EntityManager entities;

    public void add(QrToken token) {
        entities.persist(token);
        entities.flush();
    }

    /** Needs a persona that knows the hash. */
    public Optional<QrToken> byHash(String hash) {
        return entities.createQuery("select t from QrToken t where t.hash = :hash", QrToken.class)
                .setParameter("hash", hash)
                .getResultStream()
                .findFirst();
    }

    /** As {@link #byHash}, locked until the transaction ends: a token is redeemed once however many try. */
    public Optional<QrToken> lockByHash(String hash) {
        return entities.createQuery("select t from QrToken t where t.hash = :hash", QrToken.class)
                .setParameter("hash", hash)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    public void add(PortalLink link) {
        entities.persist(link);
        entities.flush();
    }

    public Optional<PortalLink> link(UUID id) {
        return Optional.ofNullable(entities.find(PortalLink.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Makes the codes of an alert that nobody has used yet open nothing any more. Runs as a job. */
    public void revokeUnused(UUID alertId, Instant now) {
        entities.createNativeQuery("update qr_token set expires_at = :now"
                        + " where alert_id = :alert and used_at is null and expires_at > :now")
                .setParameter("now", now)
                .setParameter("alert", alertId)
                .executeUpdate();
    }

    /** Links of the account of the transaction, oldest first. */
    public List<PortalLink> linksOf(UUID accountId) {
        return entities.createQuery(
                        "select l from PortalLink l where l.accountId = :account order by l.createdAt",
                        PortalLink.class)
                .setParameter("account", accountId)
                .getResultList();
    }

    public List<PortalLink> linksOfAlert(UUID alertId) {
        return entities.createQuery("select l from PortalLink l where l.alertId = :alert", PortalLink.class)
                .setParameter("alert", alertId)
                .getResultList();
    }

    /** Who came in with codes of an alert's own, by the code. Runs as a job of its store. */
    public Map<UUID, UUID> bearersOf(UUID alertId) {
        return linksOfAlert(alertId).stream().collect(Collectors.toMap(PortalLink::tokenId, PortalLink::accountId));
    }

    /** Links to the people of the transaction, in whatever store. Runs as a job for them. */
    public List<PortalLink> linksOfPeople() {
        return entities.createQuery("select l from PortalLink l where l.offenderId is not null", PortalLink.class)
                .getResultList();
    }

    /** Requests for a person, under any of these ids, newest first; without the hash, which stores may not read. */
    public List<Made> ofPerson(UUID storeId, Collection<UUID> offenderIds) {
        List<?> rows = entities.createNativeQuery(
                        "select id, created_at, created_by, expires_at, used_at, replaced_by is not null from qr_token"
                                + " where store_id = :store and offender_id = any (cast(:people as uuid[])) order by created_at desc")
                .setParameter("store", storeId)
                .setParameter("people", offenderIds.toArray(UUID[]::new))
                .setMaxResults(50)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Made(
                        (UUID) row[0], (Instant) row[1], (UUID) row[2], (Instant) row[3], (Instant) row[4], (Boolean)
                                row[5]))
                .toList();
    }
}
