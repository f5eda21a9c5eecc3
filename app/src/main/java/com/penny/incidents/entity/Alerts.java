package com.penny.incidents.entity;

import com.penny.incidents.entity.Alert.DismissReason;
import com.penny.incidents.entity.Alert.Status;
import com.penny.kernel.Cursor;
import com.penny.kernel.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Alerts with what hangs on them. */
@ApplicationScoped
public class Alerts {

    @PersistenceContext(unitName = "penny")
    EntityManager entities;

    public void add(Alert alert) {
        entities.persist(alert);
        entities.flush();
    }

    public Alert byId(UUID id) {
        return require(entities.find(Alert.class, id));
    }

    /** Locked until the transaction ends: decisions on one alert happen one after the other. */
    public Alert lock(UUID id) {
        return require(entities.find(Alert.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** @throws Problem 409 for a recording that stands behind another card */
    public Alert card(UUID id) {
        return requireCard(byId(id));
    }

    /** As {@link #card}, and locked. */
    public Alert lockCard(UUID id) {
        return requireCard(lock(id));
    }

    /** Two recordings of a camera at once find their card one after the other. */
    public void takeTurns(UUID cameraId) {
        entities.createNativeQuery("select pg_advisory_xact_lock(hashtext('event ' || :camera)) is null")
                .setParameter("camera", cameraId.toString())
                .getSingleResult();
    }

    /** The cards of a camera that nobody has decided, newest first, locked. */
    public List<Alert> lockOpenCards(UUID storeId, UUID cameraId, Instant raisedAfter) {
        return entities.createQuery(
                        "select a from Alert a where a.storeId = :store and a.cameraId = :camera and a.raisedAt >= :after"
                                + " and a.status = :new and a.eventId is null and not a.test"
                                + " order by a.raisedAt desc, a.id desc",
                        Alert.class)
                .setParameter("store", storeId)
                .setParameter("camera", cameraId)
                .setParameter("after", raisedAfter)
                .setParameter("new", Status.NEW)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Further recordings behind cards, in the order of time. */
    public List<Alert> recordings(Collection<UUID> cardIds) {
        return cardIds.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select a from Alert a where a.eventId in :cards order by a.occurredAt, a.id",
                                Alert.class)
                        .setParameter("cards", cardIds)
                        .getResultList();
    }

    /**
     * A page, newest first.
     *
     * @param statuses never empty
     * @param cameraId of one camera only; null for all
     * @param after the last row of the page before, or null
     */
    public List<Alert> page(UUID storeId, Collection<Status> statuses, UUID cameraId, Cursor after, int limit) {
        TypedQuery<Alert> query = entities.createQuery(
                        "select a from Alert a where a.storeId = :store and a.status in :statuses"
                                + " and a.eventId is null"
                                + (cameraId == null ? "" : " and a.cameraId = :camera")
                                + (after == null ? "" : " and (a.raisedAt < :at or a.raisedAt = :at and a.id < :id)")
                                + " order by a.raisedAt desc, a.id desc",
                        Alert.class)
                .setParameter("store", storeId)
                .setParameter("statuses", statuses)
                .setMaxResults(limit);
        if (cameraId != null) {
            query.setParameter("camera", cameraId);
        }
        if (after != null) {
            query.setParameter("at", after.at()).setParameter("id", after.id());
        }
        return query.getResultList();
    }

    public Map<Status, Long> countsSince(UUID storeId, Instant since) {
        Map<Status, Long> counts = new EnumMap<>(Status.class);
        entities.createQuery(
                        "select a.status, count(a) from Alert a where a.storeId = :store and a.raisedAt >= :since and not a.test"
                                + " and a.eventId is null group by a.status",
                        Object[].class)
                .setParameter("store", storeId)
                .setParameter("since", since)
                .getResultList()
                .forEach(row -> counts.put((Status) row[0], (Long) row[1]));
        return counts;
    }

    /** Alerts that the store confirmed and Penny's reviewer did not, or a dispute overturned. */
    public long rejectedSince(UUID storeId, Instant since) {
        return entities.createQuery(
                        "select count(a) from Alert a where a.storeId = :store and a.raisedAt >= :since"
                                + " and a.dismissReason in (:wrong) and a.eventId is null",
                        Long.class)
                .setParameter("store", storeId)
                .setParameter("since", since)
                .setParameter("wrong", List.of(DismissReason.REJECTED, DismissReason.OVERTURNED))
                .getSingleResult();
    }

    public long waiting(UUID storeId) {
        return entities.createQuery(
                        "select count(a) from Alert a where a.storeId = :store and a.status = :new and not a.test"
                                + " and a.eventId is null",
                        Long.class)
                .setParameter("store", storeId)
                .setParameter("new", Status.NEW)
                .getSingleResult();
    }

    public void add(LossItem item) {
        entities.persist(item);
    }

    public List<LossItem> losses(Collection<UUID> alertIds) {
        return alertIds.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select i from LossItem i where i.alertId in :alerts order by i.alertId, i.position",
                                LossItem.class)
                        .setParameter("alerts", alertIds)
                        .getResultList();
    }

    public void removeLosses(UUID alertId) {
        entities.createQuery("delete from LossItem i where i.alertId = :alert")
                .setParameter("alert", alertId)
                .executeUpdate();
    }

    public void add(AlertComment comment) {
        entities.persist(comment);
    }

    /** Whom a comment asks to look, and at what. */
    public record Mention(UUID alertId, Set<UUID> accounts) {}

    /** Without a word of the comment, which a job may not read. Runs as a job. */
    public Mention mention(UUID commentId) {
        Object[] row =
                (Object[]) entities.createNativeQuery("select alert_id, mentions from alert_comment where id = :id")
                        .setParameter("id", commentId)
                        .getSingleResult();
        return new Mention((UUID) row[0], Set.of((UUID[]) row[1]));
    }

    /** Those of several alerts in which a comment asks somebody to look. */
    @SuppressWarnings("unchecked")
    public Set<UUID> mentioning(Collection<UUID> alertIds, UUID account) {
        List<UUID> ids = entities.createNativeQuery(
                        "select distinct alert_id from alert_comment where alert_id = any (cast(:alerts as uuid[]))"
                                + " and :account = any (mentions)",
                        UUID.class)
                .setParameter("alerts", alertIds.toArray(UUID[]::new))
                .setParameter("account", account)
                .getResultList();
        return Set.copyOf(ids);
    }

    public List<AlertComment> comments(UUID alertId) {
        return entities.createQuery(
                        "select c from AlertComment c where c.alertId = :alert order by c.at, c.id", AlertComment.class)
                .setParameter("alert", alertId)
                .setMaxResults(200)
                .getResultList();
    }

    private static Alert requireCard(Alert alert) {
        if (alert.eventId() != null) {
            throw Problem.conflict(
                    "recording-of-a-card",
                    "Part of another alert",
                    "This recording belongs to another alert of the same event. Open that one.");
        }
        return alert;
    }

    private static Alert require(Alert alert) {
        if (alert == null) {
            throw Problem.notFound("alert");
        }
        return alert;
    }
}
