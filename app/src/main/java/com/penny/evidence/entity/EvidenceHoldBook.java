package com.penny.evidence.entity;

import com.penny.evidence.EvidenceHolds.Kind;
import com.penny.kernel.Cursor;
import com.penny.kernel.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Evidence that is held, as far as the persona of the transaction may see it. */
@ApplicationScoped
public class EvidenceHoldBook {

    /** What a hold says to a job of the store: of which incident it is. */
    public record Facts(UUID theftId, List<UUID> alertIds) {}

    @PersistenceContext(unitName = "penny")
    EntityManager entities;

    /**
     * @param theftId null for all of the store, as are {@code alertIds}
     * @throws Problem 409 for what is held like that already
     */
    public EvidenceHold add(
            UUID id, Kind kind, UUID storeId, UUID theftId, List<UUID> alertIds, String reason, UUID by, Instant now) {
        int added = entities.createNativeQuery(
                        "insert into evidence_hold (id, kind, store_id, theft_id, alert_ids, reason,"
                                + " set_by, set_at) values (:id, :kind, :store, cast(:theft as uuid), cast(:alerts as uuid[]), :reason,"
                                + " :by, :now) on conflict do nothing")
                .setParameter("id", id)
                .setParameter("kind", kind.name())
                .setParameter("store", storeId)
                .setParameter("theft", theftId == null ? null : theftId.toString())
                .setParameter(
                        "alerts",
                        alertIds == null
                                ? null
                                : alertIds.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")))
                .setParameter("reason", reason)
                .setParameter("by", by)
                .setParameter("now", now)
                .executeUpdate();
        if (added == 0) {
            throw Problem.conflict("evidence-held", "Held already", "It is held like that already. Load it again.");
        }
        return byId(id);
    }

    /** @throws Problem 404 */
    public EvidenceHold byId(UUID id) {
        EvidenceHold hold = entities.find(EvidenceHold.class, id);
        if (hold == null) {
            throw Problem.notFound("hold");
        }
        return hold;
    }

    /** Those that hold, the latest first. */
    public List<EvidenceHold> page(Kind kind, Cursor after, int limit) {
        TypedQuery<EvidenceHold> query = entities.createQuery(
                        "select h from EvidenceHold h where h.kind = :kind and h.liftedAt is null"
                                + (after == null ? "" : " and (h.setAt < :at or h.setAt = :at and h.id < :id)")
                                + " order by h.setAt desc, h.id desc",
                        EvidenceHold.class)
                .setParameter("kind", kind)
                .setMaxResults(limit);
        if (after != null) {
            query.setParameter("at", after.at()).setParameter("id", after.id());
        }
        return query.getResultList();
    }

    public Set<UUID> held(Kind kind, Collection<UUID> theftIds) {
        return theftIds.isEmpty()
                ? Set.of()
                : new HashSet<>(entities.createQuery(
                                "select h.theftId from EvidenceHold h where h.kind = :kind and h.liftedAt is null"
                                        + " and h.theftId in :thefts",
                                UUID.class)
                        .setParameter("kind", kind)
                        .setParameter("thefts", theftIds)
                        .getResultList());
    }

    /** One of an incident. Runs as a job of its store. */
    public Facts facts(UUID id) {
        Object[] row =
                (Object[]) entities.createQuery("select h.theftId, h.alertIds from EvidenceHold h where h.id = :id")
                        .setParameter("id", id)
                        .getSingleResult();
        return new Facts((UUID) row[0], List.of((UUID[]) row[1]));
    }

    /** Whether a legal hold is on any of it. Runs as a job of the store. */
    public boolean legal(UUID storeId, Collection<UUID> alertIds) {
        return (Boolean) entities.createNativeQuery(
                        "select exists (select 1 from evidence_hold where kind = 'LEGAL'"
                                + " and store_id = :store and lifted_at is null and (alert_ids is null or alert_ids && cast(:alerts as uuid[])))")
                .setParameter("store", storeId)
                .setParameter("alerts", alertIds.toArray(UUID[]::new))
                .getSingleResult();
    }

    /** The first of two lets go; false when somebody was faster. */
    public boolean askLift(EvidenceHold hold, UUID by, String why, Instant now) {
        return changed(
                hold,
                entities.createNativeQuery("update evidence_hold set lift_asked_by = :by, lift_asked_at = :now,"
                                + " lift_reason = :why where id = :id and lift_asked_by is null and lifted_at is null")
                        .setParameter("why", why)
                        .setParameter("by", by)
                        .setParameter("now", now));
    }

    /** The second of two lets go; false when somebody was faster. */
    public boolean lift(EvidenceHold hold, UUID by, Instant now) {
        return changed(
                hold,
                entities.createNativeQuery("update evidence_hold set lifted_by = :by, lifted_at = :now"
                                + " where id = :id and lift_asked_by <> :by and lifted_at is null")
                        .setParameter("by", by)
                        .setParameter("now", now));
    }

    private boolean changed(EvidenceHold hold, Query update) {
        boolean changed = update.setParameter("id", hold.told().id()).executeUpdate() > 0;
        entities.refresh(hold);
        return changed;
    }
}
