package com.penny.support.entity;

import com.penny.kernel.Cursor;
import com.penny.kernel.Problem;
import com.penny.support.entity.Ticket.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.UUID;

/** Tickets with what hangs on them, as far as the persona of the transaction may see them. */
@ApplicationScoped
public class Tickets {

    @PersistenceContext(unitName = "penny")
    EntityManager entities;

    public void add(Ticket ticket) {
        entities.persist(ticket);
        entities.flush();
    }

    public void add(TicketMessage message) {
        entities.persist(message);
        entities.flush();
    }

    /** Runs as a job of the store. */
    public void add(TicketFile file) {
        entities.persist(file);
        entities.flush();
    }

    /** @throws Problem 404 */
    public Ticket byId(UUID id) {
        return require(entities.find(Ticket.class, id), "ticket");
    }

    /**
     * Locked until the transaction ends.
     *
     * @throws Problem 404
     */
    public Ticket lock(UUID id) {
        return require(entities.find(Ticket.class, id, LockModeType.PESSIMISTIC_WRITE), "ticket");
    }

    /** A store's, the last moved first. */
    public List<Ticket> page(UUID storeId, Cursor after, int limit) {
        TypedQuery<Ticket> query = entities.createQuery(
                        "select t from Ticket t where t.storeId = :store"
                                + (after == null ? "" : " and (t.movedAt < :at or t.movedAt = :at and t.id < :id)")
                                + " order by t.movedAt desc, t.id desc",
                        Ticket.class)
                .setParameter("store", storeId)
                .setMaxResults(limit);
        return from(after, query);
    }

    /** Those of all stores that stand so, the longest first. For Penny Ops. */
    public List<Ticket> queue(State state, Cursor after, int limit) {
        TypedQuery<Ticket> query = entities.createQuery(
                        "select t from Ticket t where t.state = :state"
                                + (after == null ? "" : " and (t.movedAt > :at or t.movedAt = :at and t.id > :id)")
                                + " order by t.movedAt, t.id",
                        Ticket.class)
                .setParameter("state", state)
                .setMaxResults(limit);
        return from(after, query);
    }

    public List<TicketMessage> messages(UUID ticketId) {
        return entities.createQuery(
                        "select m from TicketMessage m where m.ticketId = :ticket order by m.at, m.id",
                        TicketMessage.class)
                .setParameter("ticket", ticketId)
                .getResultList();
    }

    public long countMessages(UUID ticketId) {
        return entities.createQuery("select count(m) from TicketMessage m where m.ticketId = :ticket", Long.class)
                .setParameter("ticket", ticketId)
                .getSingleResult();
    }

    /** @throws Problem 404 */
    public TicketMessage message(UUID id) {
        return require(entities.find(TicketMessage.class, id), "message");
    }

    public List<TicketFile> files(UUID ticketId) {
        return entities.createQuery(
                        "select f from TicketFile f where f.ticketId = :ticket order by f.at, f.objectId",
                        TicketFile.class)
                .setParameter("ticket", ticketId)
                .getResultList();
    }

    /** One file after the other: nobody gets past the limit by sending many at once. */
    public void waitForTurn(UUID messageId) {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtext('ticket_message ' || :message))")
                .setParameter("message", messageId.toString())
                .getSingleResult();
    }

    private static List<Ticket> from(Cursor after, TypedQuery<Ticket> query) {
        if (after != null) {
            query.setParameter("at", after.at()).setParameter("id", after.id());
        }
        return query.getResultList();
    }

    private static <T> T require(T found, String what) {
        if (found == null) {
            throw Problem.notFound(what);
        }
        return found;
    }
}
