package com.penny.rights.entity;

import com.penny.kernel.Cursor;
import com.penny.kernel.Problem;
import com.penny.rights.entity.RightsRequest.Ground;
import com.penny.rights.entity.RightsRequest.Kind;
import com.penny.rights.entity.RightsRequest.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Requests, as far as the persona of the transaction may see them. */
@ApplicationScoped
public class RightsRequests {

    /** Which requests Penny Ops looks at. */
    @Schema(name = "RightsShelf")
    public enum Shelf {
        OPEN,
        ANSWERED
    }

    /**
     * A request without a word of it: all that a job needs.
     *
     * @param offenderIds whom the account was linked to when it asked
     */
    public record Facts(
            UUID id,
            UUID accountId,
            Set<UUID> offenderIds,
            Kind kind,
            Instant answerBy,
            Instant acknowledgedAt,
            Outcome outcome) {}

    @PersistenceContext(unitName = "penny")
    EntityManager entities;

    /**
     * Runs as the person.
     *
     * @param statement sealed
     */
    public RightsRequest add(
            UUID id, UUID accountId, Collection<UUID> offenderIds, Kind kind, byte[] statement, Instant now) {
        entities.createNativeQuery(
                        "insert into rights_request"
                                + " (id, account_id, offender_ids, kind, statement, opened_at, acknowledge_by, answer_by)"
                                + " values (:id, :account, cast(:people as uuid[]), :kind, :statement, :now, :acknowledge, :answer)")
                .setParameter("id", id)
                .setParameter("account", accountId)
                .setParameter("people", offenderIds.toArray(UUID[]::new))
                .setParameter("kind", kind.name())
                .setParameter("statement", statement)
                .setParameter("now", now)
                .setParameter("acknowledge", now.plus(RightsRequest.ACKNOWLEDGE_WITHIN))
                .setParameter("answer", now.plus(RightsRequest.ANSWER_WITHIN))
                .executeUpdate();
        return byId(id);
    }

    /** One after the other: nobody gets past the limit by asking often at once. */
    public void waitForTurn(UUID accountId) {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtext('rights_request ' || :account))")
                .setParameter("account", accountId.toString())
                .getSingleResult();
    }

    public long countOpen() {
        return entities.createQuery("select count(r) from RightsRequest r where r.outcome is null", Long.class)
                .getSingleResult();
    }

    /** @throws Problem 404 */
    public RightsRequest byId(UUID id) {
        RightsRequest request = entities.find(RightsRequest.class, id);
        if (request == null) {
            throw Problem.notFound("request");
        }
        return request;
    }

    /** Runs as a job, or as Penny Ops. */
    public Facts facts(UUID id) {
        Object[] row = (Object[]) entities.createNativeQuery("select account_id, offender_ids, kind, answer_by,"
                        + " acknowledged_at, outcome from rights_request where id = :id")
                .setParameter("id", id)
                .getSingleResult();
        return new Facts(
                id,
                (UUID) row[0],
                Set.copyOf(List.of((UUID[]) row[1])),
                Kind.valueOf((String) row[2]),
                (Instant) row[3],
                (Instant) row[4],
                row[5] == null ? null : Outcome.valueOf((String) row[5]));
    }

    /** Sealed. Runs as a job. */
    public byte[] answer(UUID id) {
        return (byte[]) entities.createNativeQuery("select answer from rights_request where id = :id", byte[].class)
                .setParameter("id", id)
                .getSingleResult();
    }

    /** All of the person's, the latest first. */
    public List<RightsRequest> all() {
        return entities.createQuery(
                        "select r from RightsRequest r order by r.openedAt desc, r.id desc", RightsRequest.class)
                .getResultList();
    }

    /** The open ones by when they are due, the answered ones the latest first. Runs as Penny Ops. */
    public List<RightsRequest> shelf(Shelf shelf, Cursor after, int limit) {
        String open = after == null ? "" : " and (r.answerBy > :at or r.answerBy = :at and r.id > :id)";
        String done = after == null ? "" : " and (r.answeredAt < :at or r.answeredAt = :at and r.id < :id)";
        TypedQuery<RightsRequest> query = entities.createQuery(
                        shelf == Shelf.OPEN
                                ? "select r from RightsRequest r where r.outcome is null" + open
                                        + " order by r.answerBy, r.id"
                                : "select r from RightsRequest r where r.outcome is not null" + done
                                        + " order by r.answeredAt desc, r.id desc",
                        RightsRequest.class)
                .setMaxResults(limit);
        if (after != null) {
            query.setParameter("at", after.at()).setParameter("id", after.id());
        }
        return query.getResultList();
    }

    /** Twice is once. Runs as Penny Ops; false where somebody has, or it is answered. */
    public boolean acknowledge(RightsRequest request, UUID by, Instant now) {
        int changed = entities.createNativeQuery(
                        "update rights_request set acknowledged_by = :by, acknowledged_at = :now"
                                + " where id = :id and acknowledged_at is null and outcome is null")
                .setParameter("by", by)
                .setParameter("now", now)
                .setParameter("id", request.id())
                .executeUpdate();
        entities.refresh(request);
        return changed > 0;
    }

    /**
     * Once; the database lets nobody answer what is answered, also whoever had to wait for the lock. Who answers has read it.
     *
     * @param answer sealed
     * @throws Problem 409 when somebody was faster
     */
    public void answer(
            RightsRequest request,
            Collection<UUID> people,
            Outcome outcome,
            Ground ground,
            byte[] answer,
            UUID by,
            Instant now) {
        int changed = entities.createNativeQuery("update rights_request set outcome = :outcome, ground = :ground,"
                        + " offender_ids = cast(:people as uuid[]),"
                        + " answer = :answer, answered_by = :by, answered_at = :now,"
                        + " acknowledged_by = coalesce(acknowledged_by, :by), acknowledged_at = coalesce(acknowledged_at, :now)"
                        + " where id = :id and outcome is null")
                .setParameter("people", people.toArray(UUID[]::new))
                .setParameter("outcome", outcome.name())
                .setParameter("ground", ground == null ? null : ground.name())
                .setParameter("answer", answer)
                .setParameter("by", by)
                .setParameter("now", now)
                .setParameter("id", request.id())
                .executeUpdate();
        if (changed == 0) {
            throw RightsRequest.answered();
        }
        entities.refresh(request);
    }
}
