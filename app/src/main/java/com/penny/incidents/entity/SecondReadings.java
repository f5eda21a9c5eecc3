package com.penny.incidents.entity;

import com.penny.incidents.entity.SecondReading.Verdict;
import com.penny.kernel.Cursor;
import com.penny.kernel.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Decided reviews that are read again. */
@ApplicationScoped
public class SecondReadings {

    /** How often a first reader was read again by somebody who could tell, and how often they agreed. */
    public record Agreement(UUID firstReader, long read, long agreed, long unclear) {}

    private static final String FOR_READER =
            " s.readerId is null and s.firstReader <> :reader and s.confirmedBy <> :reader"
                    + " and not exists (select 1 from ReviewSkip k where k.reviewId = s.reviewId and k.reviewerId = :reader"
                    + " and k.reason = KNOWS_SOMEBODY)";

    @PersistenceContext(unitName = "penny")
    EntityManager entities;

    public void add(SecondReading reading) {
        entities.persist(reading);
        entities.flush();
    }

    /** One that this reader may read: nothing that they decided themselves, and nobody whom they know. */
    public SecondReading forReader(UUID reviewId, UUID reader) {
        return entities.createQuery(
                        "select s from SecondReading s where s.reviewId = :review and" + FOR_READER,
                        SecondReading.class)
                .setParameter("review", reviewId)
                .setParameter("reader", reader)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> Problem.notFound("second-reading"));
    }

    /** The database lets nobody lock what is read, also whoever had to wait for the lock. */
    public SecondReading lock(UUID reviewId) {
        SecondReading reading = entities.find(SecondReading.class, reviewId, LockModeType.PESSIMISTIC_WRITE);
        if (reading == null) {
            throw entities.find(SecondReading.class, reviewId) == null
                    ? Problem.notFound("second-reading")
                    : Problem.conflict(
                            "already-read", "Already read", "Another reviewer has read this one. Take the next.");
        }
        return reading;
    }

    /** What waits for this reader, oldest first. */
    public List<SecondReading> waiting(UUID reader, Cursor after, int limit) {
        TypedQuery<SecondReading> query = entities.createQuery(
                        "select s from SecondReading s where" + FOR_READER
                                + (after == null
                                        ? ""
                                        : " and (s.askedAt > :at or s.askedAt = :at and s.reviewId > :id)")
                                + " order by s.askedAt, s.reviewId",
                        SecondReading.class)
                .setParameter("reader", reader)
                .setMaxResults(limit);
        if (after != null) {
            query.setParameter("at", after.at()).setParameter("id", after.id());
        }
        return query.getResultList();
    }

    public long waiting(UUID reader) {
        return entities.createQuery("select count(s) from SecondReading s where" + FOR_READER, Long.class)
                .setParameter("reader", reader)
                .getSingleResult();
    }

    /** By first reader, of what was read since. */
    public List<Agreement> agreements(Instant since) {
        return entities.createQuery(
                        "select s.firstReader,"
                                + " sum(case when s.verdict <> :unclear then 1 else 0 end),"
                                + " sum(case when s.verdict = s.firstVerdict then 1 else 0 end),"
                                + " sum(case when s.verdict = :unclear then 1 else 0 end)"
                                + " from SecondReading s where s.readAt >= :since group by s.firstReader",
                        Object[].class)
                .setParameter("unclear", Verdict.CANNOT_TELL)
                .setParameter("since", since)
                .getResultStream()
                .map(row -> new Agreement((UUID) row[0], number(row[1]), number(row[2]), number(row[3])))
                .toList();
    }

    private static long number(Object sum) {
        return ((Number) sum).longValue();
    }
}
