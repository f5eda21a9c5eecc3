package com.penny.recovery.entity;

import com.penny.kernel.Money;
import com.penny.kernel.Problem;
import com.penny.recovery.entity.Demand.Channel;
import com.penny.recovery.entity.Demand.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Letters that ask for what is owed. */
@ApplicationScoped
public class Demands {

    /** More than anybody may get in years. */
    private static final int MOST = 50;

    /**
     * One as the store has it: never where it went.
     *
     * @param amount what it asked for; null unless it was written
     * @param reason why it did not go out, or not yet; null for none
     * @param settledAt null while it is on its way
     * @param openedAt when its code was first looked at; null while it was not
     * @param usedAt when somebody came in by it
     */
    public record Written(
            UUID id,
            Channel channel,
            State state,
            String reason,
            Money amount,
            UUID createdBy,
            Instant createdAt,
            Instant dueAt,
            Instant settledAt,
            Instant openedAt,
            Instant usedAt) {}

    /** One as whoever it went to may know of it. */
    public record Received(Channel channel, State state, Money amount, Instant createdAt, Instant settledAt) {}

    @PersistenceContext(unitName = "penny")
    EntityManager entities;

    public void add(Demand demand) {
        entities.persist(demand);
        entities.flush();
    }

    /** Runs as a job. */
    public Optional<Demand> lock(UUID id) {
        return Optional.ofNullable(entities.find(Demand.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** One letter to somebody after the other: nobody gets two by two taps. */
    public void queue(UUID storeId, UUID offenderId) {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:person, 0))", Integer.class)
                .setParameter("person", "demand/" + storeId + "/" + offenderId)
                .getSingleResult();
    }

    /** When those were asked for that went out or will, under any of these ids of a person, since then; the latest first. */
    @SuppressWarnings("unchecked")
    public List<Instant> askedSince(UUID storeId, Collection<UUID> offenderIds, Instant since) {
        return entities.createNativeQuery(
                        "select created_at from demand where store_id = :store and offender_id = any(cast(:people as uuid[]))"
                                + " and created_at >= :since and state not in ('STOPPED', 'FAILED') order by created_at desc",
                        Instant.class)
                .setParameter("store", storeId)
                .setParameter("people", offenderIds.toArray(UUID[]::new))
                .setParameter("since", since)
                .getResultList();
    }

    /** Those to a person, under any of these ids, the latest first. */
    @SuppressWarnings("unchecked")
    public List<Written> ofPerson(UUID storeId, Collection<UUID> offenderIds) {
        List<Object[]> rows = entities.createNativeQuery(
                        "select d.id, d.channel, d.state, d.reason, d.amount_minor, d.currency, d.created_by, d.created_at, d.due_at,"
                                + " d.settled_at, t.opened_at, t.used_at from demand d left join qr_token t on t.id = d.token_id"
                                + " where d.store_id = :store and d.offender_id = any(cast(:people as uuid[]))"
                                + " order by d.created_at desc, d.id desc")
                .setParameter("store", storeId)
                .setParameter("people", offenderIds.toArray(UUID[]::new))
                .setMaxResults(MOST)
                .getResultList();
        return rows.stream()
                .map(row -> new Written(
                        (UUID) row[0],
                        Channel.valueOf((String) row[1]),
                        State.valueOf((String) row[2]),
                        (String) row[3],
                        money(row[4], row[5]),
                        (UUID) row[6],
                        (Instant) row[7],
                        (Instant) row[8],
                        (Instant) row[9],
                        (Instant) row[10],
                        (Instant) row[11]))
                .toList();
    }

    /** Those to the people of the transaction, the latest first. */
    @SuppressWarnings("unchecked")
    public List<Received> received() {
        List<Object[]> rows = entities.createNativeQuery(
                        "select channel, state, amount_minor, currency, created_at, settled_at from demand"
                                + " order by created_at desc")
                .getResultList();
        return rows.stream()
                .map(row -> new Received(
                        Channel.valueOf((String) row[0]),
                        State.valueOf((String) row[1]),
                        money(row[2], row[3]),
                        (Instant) row[4],
                        (Instant) row[5]))
                .toList();
    }

    /** The store takes back what has not gone out yet. @throws Problem 404 for any other */
    public void takeBack(UUID storeId, UUID offenderId, UUID id, Instant now) {
        int taken = entities.createNativeQuery(
                        "update demand set state = 'STOPPED', reason = 'taken back', address = null, settled_at = :now"
                                + " where id = :id and store_id = :store and offender_id = :person and state = 'WAITING'")
                .setParameter("now", now)
                .setParameter("id", id)
                .setParameter("store", storeId)
                .setParameter("person", offenderId)
                .executeUpdate();
        if (taken == 0) {
            throw Problem.notFound("notice");
        }
    }

    private static Money money(Object minor, Object currency) {
        return minor == null ? null : new Money(((Number) minor).longValue(), currency.toString());
    }
}
