package com.penny.metrics.entity;

import com.penny.kernel.Cursor;
import com.penny.metrics.Kpi.Dimension;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The alerts that a number counts. For Penny Ops, who may see where and when, and what became of them. */
@ApplicationScoped
public class AlertsBehind {

    /** What has become of an alert. */
    @Schema(name = "AlertOutcome")
    public enum Outcome {
        UNDECIDED,
        DISMISSED,
        PENDING,
        REJECTED,
        STANDING,
        OVERTURNED
    }

    /** @param disputeId the latest; null where nobody disputes it */
    public record Behind(
            UUID id, UUID storeId, String store, String camera, Instant raisedAt, Outcome outcome, UUID disputeId) {}

    /** By the name of the count. */
    private static final Map<String, String> CONDITIONS = Map.of(
            "undecided", "a.status = 'NEW'",
            "pending", "a.status = 'PENDING_REVIEW'",
            "standing", "a.status = 'CONFIRMED'",
            "rejected", "a.dismiss_reason = 'REJECTED'",
            "overturned", "a.dismiss_reason = 'OVERTURNED'",
            "dismissed", "a.status = 'DISMISSED' and a.dismiss_reason not in ('REJECTED', 'OVERTURNED')",
            "disputed", "a.id in (select t.alert_id from dispute d join theft t on t.id = d.theft_id)");

    /** Under whom or what an alert is counted, as {@code RollUp} does it. */
    private static final Map<Dimension, String> PARTS = Map.of(
            Dimension.STORE, "a.store_id = :part",
            Dimension.CAMERA, "a.camera_id = :part",
            Dimension.REVIEWER,
                    "a.id in (select r.alert_id from review r where r.decided_by = :part and r.state in ('APPROVED', 'REJECTED'))",
            Dimension.RULE,
                    "a.id in (select t.alert_id from kpi_listed l join theft t on t.id = l.theft_id where l.rule_id = :part)",
            Dimension.POLICY,
                    "a.id in (select t.alert_id from network_policy_version v join kpi_listed l on l.rule_id = v.id"
                            + " join theft t on t.id = l.theft_id where v.policy_id = :part)");

    /** One line of a breakdown: alerts that are counted under it. */
    public record Line(Dimension dimension, UUID id) {}

    @PersistenceContext(unitName = "penny")
    EntityManager entities;

    public static boolean knows(Collection<String> counts) {
        return CONDITIONS.keySet().containsAll(counts);
    }

    /**
     * Newest first.
     *
     * @param counts those that {@link #knows} knows
     * @param begin from that instant
     * @param finish before that instant
     * @param line what they are counted under; all when null
     */
    @SuppressWarnings("unchecked")
    public List<Behind> list(
            Collection<String> counts,
            UUID storeId,
            Line line,
            Instant begin,
            Instant finish,
            Cursor after,
            int limit) {
        String conditions = counts.size() >= Outcome.values().length
                ? "true"
                : counts.stream().map(CONDITIONS::get).collect(Collectors.joining(") or (", "(", ")"));
        Query query = entities.createNativeQuery("select a.id, a.store_id, s.name, a.camera_name, a.raised_at,"
                        + " case when a.status = 'NEW' then 'UNDECIDED' when a.status = 'PENDING_REVIEW' then 'PENDING'"
                        + " when a.status = 'CONFIRMED' then 'STANDING' when a.dismiss_reason in ('REJECTED', 'OVERTURNED')"
                        + " then a.dismiss_reason else 'DISMISSED' end,"
                        + " (select d.id from theft t join dispute d on d.theft_id = t.id where t.alert_id = a.id"
                        + " order by d.opened_at desc limit 1)"
                        + " from alert a join store s on s.id = a.store_id"
                        + " where not a.test and a.event_id is null and a.raised_at >= :begin and a.raised_at < :finish"
                        + " and (" + conditions + ")"
                        + (storeId == null ? "" : " and a.store_id = :store")
                        + (line == null ? "" : " and " + PARTS.get(line.dimension()))
                        + (after == null ? "" : " and (a.raised_at, a.id) < (:at, :id)")
                        + " order by a.raised_at desc, a.id desc")
                .setParameter("begin", begin)
                .setParameter("finish", finish)
                .setMaxResults(limit);
        if (storeId != null) {
            query.setParameter("store", storeId);
        }
        if (line != null) {
            query.setParameter("part", line.id());
        }
        if (after != null) {
            query.setParameter("at", after.at()).setParameter("id", after.id());
        }
        return ((List<Object[]>) query.getResultList())
                .stream().map(AlertsBehind::behind).toList();
    }

    private static Behind behind(Object[] row) {
        return new Behind(
                (UUID) row[0],
                (UUID) row[1],
                (String) row[2],
                (String) row[3],
                (Instant) row[4],
                Outcome.valueOf((String) row[5]),
                (UUID) row[6]);
    }
}
