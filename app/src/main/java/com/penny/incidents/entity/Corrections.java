package com.penny.incidents.entity;

import com.penny.incidents.entity.LinkCorrection.State;
import com.penny.kernel.Cursor;
import com.penny.kernel.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Links that are put right, and people who turned out to be others. */
@ApplicationScoped
public class Corrections {

    @PersistenceContext(unitName = "penny")
    EntityManager entities;

    public void add(LinkCorrection correction) {
        entities.persist(correction);
        entities.flush();
    }

    /** Whether one of this person waits; callers hold the lock of the person. */
    public boolean waits(UUID fromId) {
        return entities.createQuery(
                                "select count(c) from LinkCorrection c where c.fromId = :person and c.state = :proposed",
                                Long.class)
                        .setParameter("person", fromId)
                        .setParameter("proposed", State.PROPOSED)
                        .getSingleResult()
                > 0;
    }

    /** Whether an incident of these people has not changed hands yet, though the last that was decided of it says so. */
    public boolean underWay(Collection<UUID> people) {
        return !entities.createNativeQuery("select 1 from theft t cross join lateral ("
                        + "select c.from_id from link_correction c where c.state = 'ACCEPTED' and t.id = any (c.theft_ids)"
                        + " order by c.decided_at desc, c.id desc limit 1) latest"
                        + " where t.id in (select unnest(c.theft_ids) from link_correction c where c.state = 'ACCEPTED'"
                        + " and (c.from_id = any (cast(:people as uuid[])) or c.to_id = any (cast(:people as uuid[]))))"
                        + " and t.offender_id = latest.from_id limit 1")
                .setParameter("people", people.toArray(UUID[]::new))
                .getResultList()
                .isEmpty();
    }

    public LinkCorrection byId(UUID id) {
        return require(entities.find(LinkCorrection.class, id));
    }

    /**
     * The database lets nobody lock what is decided, also whoever had to wait for the lock.
     *
     * @throws Problem 404; 409 once it is decided
     */
    public LinkCorrection lock(UUID id) {
        LinkCorrection correction = entities.find(LinkCorrection.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (correction == null) {
            require(entities.find(LinkCorrection.class, id));
            throw Problem.conflict(
                    "correction-decided", "Decided already", "A colleague has decided this one. Take the next.");
        }
        return correction;
    }

    /** What waits for a second reviewer, oldest first. */
    public List<LinkCorrection> waiting(Cursor after, int limit) {
        TypedQuery<LinkCorrection> query = entities.createQuery(
                        "select c from LinkCorrection c where c.state = :proposed"
                                + (after == null
                                        ? ""
                                        : " and (c.proposedAt > :at or c.proposedAt = :at and c.id > :id)")
                                + " order by c.proposedAt, c.id",
                        LinkCorrection.class)
                .setParameter("proposed", State.PROPOSED)
                .setMaxResults(limit);
        if (after != null) {
            query.setParameter("at", after.at()).setParameter("id", after.id());
        }
        return query.getResultList();
    }

    /** All that a person was or is part of, the latest first. */
    public List<LinkCorrection> of(UUID offenderId) {
        return entities.createQuery(
                        "select c from LinkCorrection c where c.fromId = :person or c.toId = :person"
                                + " order by c.proposedAt desc, c.id desc",
                        LinkCorrection.class)
                .setParameter("person", offenderId)
                .getResultList();
    }

    private static LinkCorrection require(LinkCorrection correction) {
        if (correction == null) {
            throw Problem.notFound("correction");
        }
        return correction;
    }
}
