package com.penny.retention.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Evidence whose time is over. Runs as a job of its store. What is under a legal hold is due and stays; what an open dispute is about
 * is not due.
 */
@ApplicationScoped
public class DueEvidence {

    /** Whose time is over. */
    @Schema(name = "RetentionReason")
    public enum Reason {
        DISMISSED,
        UNDECIDED,
        CONFIRMED,
        SETTLED
    }

    /** Some alerts of a store that follow each other by id, and how many objects of them are due. */
    public record Span(UUID first, UUID last, long objects) {}

    /** What is due for one reason. */
    public record Sum(Reason reason, boolean held, long alerts, long objects, long bytes) {}

    /** A recording goes with the alert of its event; a decision counts from the last of those who decided. */
    private static final String DUE = """
            with policy as (
              select coalesce(max(dismissed_days), 7) as dismissed, coalesce(max(undecided_days), 14) as undecided,
                coalesce(max(confirmed_days), 365) as confirmed, coalesce(max(settled_days), 90) as settled
              from retention_policy where store_id = :store),
            kept as (
              select alert_id, count(*) as objects, sum(size_bytes) as bytes from evidence_object
              where store_id = :store and alert_id is not null %s group by alert_id),
            dated as (
              select k.alert_id, k.objects, k.bytes,
                case m.status when 'DISMISSED' then 'DISMISSED' when 'NEW' then 'UNDECIDED'
                  else case when d.settled_at + make_interval(days => p.settled) < greatest(m.decided_at, t.approved_at)
                    + make_interval(days => p.confirmed) then 'SETTLED' else 'CONFIRMED' end end as reason,
                case m.status
                  when 'DISMISSED' then greatest(m.decided_at, t.overturned_at, (select max(r.decided_at) from review r
                    where r.store_id = :store and r.alert_id = m.id)) + make_interval(days => p.dismissed)
                  when 'NEW' then m.raised_at + make_interval(days => p.undecided)
                  else least(greatest(m.decided_at, t.approved_at) + make_interval(days => p.confirmed),
                    d.settled_at + make_interval(days => p.settled)) end as due_at,
                exists (select 1 from evidence_hold h where h.kind = 'LEGAL' and h.store_id = :store and h.lifted_at is null
                  and (h.alert_ids is null or k.alert_id = any (h.alert_ids))) as held
              from kept k cross join policy p
              join alert a on a.store_id = :store and a.id = k.alert_id
              join alert m on m.store_id = :store and m.id = coalesce(a.event_id, a.id)
              left join theft t on t.alert_id = m.id and t.store_id = :store
              left join lateral (select max(b.settled_at) as settled_at from debt b where b.theft_id = t.id and b.store_id = :store
                having bool_or(b.state = 'PAID') and bool_and(b.state in ('PAID', 'WITHDRAWN'))) d on true
              where not exists (select 1 from dispute q where q.theft_id = t.id and q.state = 'OPEN')),
            due as (select * from dated where due_at <= :at)
            """;

    /** Whatever clock the server has: nothing goes before the database thinks that it is time. */
    private static final String DUE_BY_NOW = DUE.replace(":at", "least(cast(:at as timestamptz), now())");

    private static final String AFTER = "and alert_id > :after";
    private static final String SPAN = "and alert_id between :first and :last";

    @PersistenceContext(unitName = "penny")
    EntityManager entities;

    /** What is due at that time, by reason. */
    @SuppressWarnings("unchecked")
    public List<Sum> sums(UUID store, Instant at) {
        return ((List<Object[]>) query(
                                DUE.formatted(""),
                                "select reason, held, count(*), sum(objects), sum(bytes) from due"
                                        + " group by reason, held order by reason, held",
                                store,
                                at)
                        .getResultList())
                .stream().map(DueEvidence::sum).toList();
    }

    /**
     * The next alerts with something due that is not held, cut into spans.
     *
     * @param after null for the first
     * @param alerts most in a span
     * @param spans most spans
     */
    @SuppressWarnings("unchecked")
    public List<Span> spans(UUID store, Instant at, UUID after, int alerts, int spans) {
        return ((List<Object[]>) query(
                                DUE.formatted(AFTER),
                                "select (array_agg(alert_id order by alert_id))[1], (array_agg(alert_id order by alert_id desc))[1],"
                                        + " sum(objects) from (select alert_id, objects, (row_number() over (order by alert_id) - 1) / "
                                        + alerts + " as span from due where not held order by alert_id limit "
                                        + alerts * spans
                                        + ") numbered group by span order by span",
                                store,
                                at)
                        .setParameter("after", after == null ? new UUID(0, 0) : after)
                        .getResultList())
                .stream()
                        .map(row -> new Span((UUID) row[0], (UUID) row[1], ((Number) row[2]).longValue()))
                        .toList();
    }

    /**
     * Destroys what is due of a span by now, holds of the last moment included, and notes it down. Rows and keys go; bytes stay.
     *
     * @return how many objects
     */
    public int destroy(UUID store, Instant at, UUID first, UUID last, UUID run, Instant now) {
        return query(DUE_BY_NOW.formatted(SPAN), """
                        , gone as (
                          delete from evidence_object o using due
                          where o.store_id = :store and o.alert_id = due.alert_id and not due.held
                          returning o.id, o.store_id, o.alert_id, o.kind, due.reason, o.sha256, o.size_bytes, o.key_id, o.created_at)
                        insert into destroyed_object (object_id, store_id, run_id, alert_id, kind, reason, sha256, size_bytes, key_id,
                          created_at, destroyed_at)
                        select id, store_id, :run, alert_id, kind, reason, sha256, size_bytes, key_id, created_at, :now from gone""", store, at)
                .setParameter("first", first)
                .setParameter("last", last)
                .setParameter("run", run)
                .setParameter("now", now)
                .executeUpdate();
    }

    private Query query(String due, String rest, UUID store, Instant at) {
        return entities.createNativeQuery(due + rest)
                .setParameter("store", store)
                .setParameter("at", at);
    }

    private static Sum sum(Object[] row) {
        return new Sum(
                Reason.valueOf((String) row[0]),
                (Boolean) row[1],
                ((Number) row[2]).longValue(),
                ((Number) row[3]).longValue(),
                ((Number) row[4]).longValue());
    }
}
