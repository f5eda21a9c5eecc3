package com.penny.notices.entity;

import com.penny.kernel.Cursor;
import com.penny.kernel.Problem;
import com.penny.notices.Channel;
import com.penny.notices.entity.Notice.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the store of the transaction was told, and what became of it. */
@ApplicationScoped
public class NoticeBook {

    @PersistenceContext(unitName = "penny")
    EntityManager entities;

    /** Two alerts of a store at once are told one after the other, or both would take the last of an hour's budget. */
    public void takeTurns(UUID storeId) {
        entities.createNativeQuery("select pg_advisory_xact_lock(hashtext(:turn)) is null")
                .setParameter("turn", "notice " + storeId)
                .getSingleResult();
    }

    public void add(Notice notice) {
        entities.persist(notice);
        entities.flush();
    }

    public void add(Delivery delivery) {
        entities.persist(delivery);
        entities.flush();
    }

    public boolean has(UUID storeId, UUID alertId, Kind kind) {
        return entities.createQuery(
                                "select count(n) from Notice n where n.storeId = :store and n.alertId = :alert and n.kind = :kind",
                                Long.class)
                        .setParameter("store", storeId)
                        .setParameter("alert", alertId)
                        .setParameter("kind", kind)
                        .getSingleResult()
                > 0;
    }

    /** Whether a return was told of, or kept back, that was then. */
    public boolean hasReturn(UUID storeId, UUID listingId, Instant occurredAt) {
        return entities.createQuery(
                                "select count(n) from Notice n where n.storeId = :store and n.listingId = :listing"
                                        + " and n.occurredAt = :at and n.kind = :kind",
                                Long.class)
                        .setParameter("store", storeId)
                        .setParameter("listing", listingId)
                        .setParameter("at", occurredAt)
                        .setParameter("kind", Kind.RETURN)
                        .getSingleResult()
                > 0;
    }

    /** How many of a kind were told since then. */
    public long told(UUID storeId, Kind kind, Instant since) {
        return entities.createQuery(
                        "select count(n) from Notice n where n.storeId = :store and n.createdAt > :since"
                                + " and n.kind = :kind and n.held is null",
                        Long.class)
                .setParameter("store", storeId)
                .setParameter("since", since)
                .setParameter("kind", kind)
                .getSingleResult();
    }

    /** Whether an alert of that camera was told since then. */
    public boolean toldOf(UUID storeId, UUID cameraId, Instant since) {
        return entities.createQuery(
                                "select count(n) from Notice n where n.storeId = :store and n.createdAt > :since"
                                        + " and n.cameraId = :camera and n.kind = :alert and n.held is null",
                                Long.class)
                        .setParameter("store", storeId)
                        .setParameter("since", since)
                        .setParameter("camera", cameraId)
                        .setParameter("alert", Kind.ALERT)
                        .getSingleResult()
                > 0;
    }

    /** @throws Problem 404 */
    public Notice require(UUID id) {
        return Optional.ofNullable(entities.find(Notice.class, id)).orElseThrow(() -> Problem.notFound("notice"));
    }

    /**
     * A page, newest first.
     *
     * @param after the last row of the page before, or null
     */
    public List<Notice> page(UUID storeId, Cursor after, int limit) {
        TypedQuery<Notice> query = entities.createQuery(
                        "select n from Notice n where n.storeId = :store"
                                + (after == null ? "" : " and (n.createdAt < :at or n.createdAt = :at and n.id < :id)")
                                + " order by n.createdAt desc, n.id desc",
                        Notice.class)
                .setParameter("store", storeId)
                .setMaxResults(limit);
        if (after != null) {
            query.setParameter("at", after.at()).setParameter("id", after.id());
        }
        return query.getResultList();
    }

    public List<Delivery> deliveries(UUID storeId, Collection<UUID> noticeIds) {
        return noticeIds.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select d from Delivery d where d.storeId = :store and d.noticeId in :notices"
                                        + " order by d.createdAt, d.id",
                                Delivery.class)
                        .setParameter("store", storeId)
                        .setParameter("notices", noticeIds)
                        .getResultList();
    }

    public List<Delivery> deliveries(Notice notice, UUID contactId) {
        return deliveries(notice.storeId(), List.of(notice.id())).stream()
                .filter(delivery -> delivery.contactId().equals(contactId))
                .toList();
    }

    /** Locked until the transaction ends. */
    public Optional<Delivery> lock(UUID id) {
        return Optional.ofNullable(entities.find(Delivery.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The latest of a way that went out or failed, or is still being tried. */
    public Optional<Delivery> latest(UUID storeId, Channel channel, Instant since) {
        return entities.createQuery(
                        "select d from Delivery d where d.storeId = :store and d.createdAt > :since"
                                + " and d.channel = :channel and d.state <> :held"
                                + " order by d.createdAt desc, d.id desc",
                        Delivery.class)
                .setParameter("store", storeId)
                .setParameter("since", since)
                .setParameter("channel", channel)
                .setParameter("held", Delivery.State.HELD)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
