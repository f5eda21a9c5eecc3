package com.penny.network.entity;

import com.penny.kernel.Cursor;
import com.penny.kernel.Problem;
import com.penny.network.entity.Hold.Cause;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who is kept from the network, as far as the persona of the transaction may see it. */
@ApplicationScoped
public class Holds {

    @PersistenceContext(unitName = "penny")
    EntityManager entities;

    public void add(Hold hold) {
        entities.persist(hold);
        entities.flush();
    }

    /**
     * What a breaker does; nothing where it has tripped on the same before. Runs as a job for that person.
     *
     * @param on incidents, always in the same order
     * @return whether it has not
     */
    public boolean trip(UUID id, UUID offenderId, Cause cause, List<UUID> on, Instant now) {
        return entities.createNativeQuery(
                                "insert into network_hold (id, offender_id, kind, cause, tripped_on, set_at)"
                                        + " values (:id, :person, 'SUSPENDED', :cause, cast(:on as uuid[]), :now) on conflict do nothing")
                        .setParameter("id", id)
                        .setParameter("person", offenderId)
                        .setParameter("cause", cause.name())
                        .setParameter("on", on.toArray(UUID[]::new))
                        .setParameter("now", now)
                        .executeUpdate()
                > 0;
    }

    /** Those that are not lifted, the latest first. */
    public List<Hold> of(Collection<UUID> offenderIds) {
        return entities.createQuery(
                        "select h from Hold h where h.offenderId in :people and h.liftedAt is null"
                                + " order by h.setAt desc, h.id",
                        Hold.class)
                .setParameter("people", offenderIds)
                .getResultList();
    }

    /** Those that are not lifted, the latest first. Runs as Penny Ops. */
    public List<Hold> page(Cursor after, int limit) {
        TypedQuery<Hold> query = entities.createQuery(
                        "select h from Hold h where h.liftedAt is null"
                                + (after == null ? "" : " and (h.setAt < :at or h.setAt = :at and h.id < :id)")
                                + " order by h.setAt desc, h.id desc",
                        Hold.class)
                .setMaxResults(limit);
        if (after != null) {
            query.setParameter("at", after.at()).setParameter("id", after.id());
        }
        return query.getResultList();
    }

    /** All of everybody that are not lifted. Runs as Penny Ops. */
    public List<Hold> all() {
        return entities.createQuery("select h from Hold h where h.liftedAt is null", Hold.class)
                .getResultList();
    }

    /** @throws Problem 404 */
    public Hold byId(UUID id) {
        return Optional.ofNullable(entities.find(Hold.class, id)).orElseThrow(() -> Problem.notFound("hold"));
    }

    /** The first of two lets go; false when somebody was faster. */
    public boolean askLift(Hold hold, UUID by, String why, Instant now) {
        return changed(
                hold,
                entities.createNativeQuery("update network_hold set lift_asked_by = :by, lift_asked_at = :now,"
                                + " lift_reason = :why where id = :id and lift_asked_by is null and lifted_at is null")
                        .setParameter("why", why)
                        .setParameter("by", by)
                        .setParameter("now", now)
                        .setParameter("id", hold.id()));
    }

    /** The second of two lets go; false when somebody was faster. */
    public boolean lift(Hold hold, UUID by, Instant now) {
        return changed(
                hold,
                entities.createNativeQuery("update network_hold set lifted_by = :by, lifted_at = :now"
                                + " where id = :id and lift_asked_by <> :by and lifted_at is null")
                        .setParameter("by", by)
                        .setParameter("now", now)
                        .setParameter("id", hold.id()));
    }

    private boolean changed(Hold hold, Query update) {
        boolean changed = update.executeUpdate() > 0;
        entities.refresh(hold);
        return changed;
    }
}
