package com.penny.disputes.entity;

import com.penny.disputes.entity.Dispute.State;
import com.penny.incidents.DisputeWritten.Code;
import com.penny.kernel.Cursor;
import com.penny.kernel.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Disputes, as far as the persona of the transaction may see them. */
@ApplicationScoped
public class Disputes {

    /** Which disputes Penny Ops looks at. */
    @Schema(name = "DisputeShelf")
    public enum Shelf {
        OPEN,
        DECIDED
    }

    /**
     * A dispute without its statement: all that a job needs.
     *
     * @param accountId of whoever opened it; null for somebody without one
     * @param code with which somebody without an account came; null for who has one
     * @param openedAs whom the incident was linked to when it was opened with a code; null for who has an account
     * @param bearerId the account of whoever came in with the incident's code that opened it; null for nobody
     * @param email sealed: where the answer goes to somebody without an account, or null
     * @param language in which they are written to; null for who has an account
     */
    public record Facts(
            UUID id,
            UUID storeId,
            UUID theftId,
            UUID offenderId,
            UUID accountId,
            Code code,
            UUID openedAs,
            UUID bearerId,
            byte[] email,
            String language,
            State state,
            Instant dueAt) {

        /** Whoever reads it on a page of their own; null for nobody. */
        public UUID readerId() {
            return accountId == null ? bearerId : accountId;
        }
    }

    private static final String FACTS = """
            select new com.penny.disputes.entity.Disputes$Facts(
                d.id, d.storeId, d.theftId, d.offenderId, d.accountId, d.code, d.openedAs,
                d.bearerId, d.email, d.language, d.state, d.dueAt)
            from Dispute d""";

    @PersistenceContext(unitName = "penny")
    EntityManager entities;

    public void add(Dispute dispute) {
        entities.persist(dispute);
        entities.flush();
    }

    /** The open one about an incident, which nobody decides until the transaction ends. Runs as a job of its store. */
    public Optional<Facts> lockOpen(UUID theftId) {
        List<?> ids = entities.createNativeQuery(
                        "select id from dispute where theft_id = :theft and state = 'OPEN' for update", UUID.class)
                .setParameter("theft", theftId)
                .getResultList();
        return ids.stream().map(id -> facts((UUID) id)).findFirst();
    }

    /** @throws Problem 404 */
    public Dispute byId(UUID id) {
        Dispute dispute = entities.find(Dispute.class, id);
        if (dispute == null) {
            throw Problem.notFound("dispute");
        }
        return dispute;
    }

    /** Runs as a job of its store. */
    public Facts facts(UUID id) {
        return entities.createQuery(FACTS + " where d.id = :id", Facts.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    /** All about an incident. Runs as a job of its store. */
    public List<Facts> ofTheft(UUID theftId) {
        return entities.createQuery(FACTS + " where d.theftId = :theft order by d.openedAt, d.id", Facts.class)
                .setParameter("theft", theftId)
                .getResultList();
    }

    /** Lets a dispute go with whose it is, or turns out to be. Runs as a job of its store. */
    public void follow(UUID disputeId, UUID offenderId) {
        entities.createNativeQuery("update dispute set offender_id = :person where id = :dispute")
                .setParameter("person", offenderId)
                .setParameter("dispute", disputeId)
                .executeUpdate();
    }

    /**
     * Ends one in favour of who opened it. Runs as a job of its store.
     *
     * @return false where it is decided
     */
    public boolean endInFavour(UUID disputeId, UUID by, Instant now) {
        return entities.createNativeQuery("update dispute set state = 'WITHDRAWN', decided_by = :by, decided_at = :now"
                                + " where id = :id and state = 'OPEN'")
                        .setParameter("by", by)
                        .setParameter("now", now)
                        .setParameter("id", disputeId)
                        .executeUpdate()
                > 0;
    }

    /** All that the persona may see, the latest first. */
    public List<Dispute> all() {
        return entities.createQuery("select d from Dispute d order by d.openedAt desc, d.id desc", Dispute.class)
                .getResultList();
    }

    /** The open ones by when they are due, the decided ones the latest first. */
    public List<Dispute> shelf(Shelf shelf, Cursor after, int limit) {
        String open = after == null ? "" : " and (d.dueAt > :at or d.dueAt = :at and d.id > :id)";
        String decided = after == null ? "" : " and (d.decidedAt < :at or d.decidedAt = :at and d.id < :id)";
        TypedQuery<Dispute> query = entities.createQuery(
                        shelf == Shelf.OPEN
                                ? "select d from Dispute d where d.state = :open" + open + " order by d.dueAt, d.id"
                                : "select d from Dispute d where d.state <> :open" + decided
                                        + " order by d.decidedAt desc, d.id desc",
                        Dispute.class)
                .setParameter("open", State.OPEN)
                .setMaxResults(limit);
        if (after != null) {
            query.setParameter("at", after.at()).setParameter("id", after.id());
        }
        return query.getResultList();
    }

    /**
     * Decides it; the database lets nobody decide what is decided, also whoever had to wait for the lock.
     *
     * @throws Problem 409 when somebody was faster
     */
    public void decide(Dispute dispute, State outcome, UUID by, Instant now) {
        int decided = entities.createNativeQuery("update dispute set state = :state, decided_by = :by,"
                        + " decided_at = :now where id = :id and state = 'OPEN'")
                .setParameter("state", outcome.name())
                .setParameter("by", by)
                .setParameter("now", now)
                .setParameter("id", dispute.id())
                .executeUpdate();
        if (decided == 0) {
            throw Dispute.decided();
        }
        entities.refresh(dispute);
    }

    /** Whether the persona sees any dispute about an incident. */
    public boolean seen(UUID theftId) {
        return entities.createQuery("select count(d) from Dispute d where d.theftId = :theft", Long.class)
                        .setParameter("theft", theftId)
                        .getSingleResult()
                > 0;
    }

    /** Whether an incident is disputed now. */
    public boolean openOf(UUID theftId) {
        return entities.createQuery(
                                "select count(d) from Dispute d where d.theftId = :theft and d.state = :open",
                                Long.class)
                        .setParameter("theft", theftId)
                        .setParameter("open", State.OPEN)
                        .getSingleResult()
                > 0;
    }
}
