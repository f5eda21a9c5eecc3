package com.penny.incidents.entity;

import com.penny.incidents.entity.Alert.DismissReason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Counts over a store's alerts. */
@ApplicationScoped
public class AlertFigures {

    /**
     * What became of alerts.
     *
     * @param cameraId null for all cameras together
     * @param camera its name at the newest alert; null for all together
     * @param dismissed by the store; what Penny rejected, or a dispute overturned, counts in {@code rejected}
     * @param takenMedian seconds until somebody looked after one; null where nobody has yet
     * @param takenP90 the same, of the slowest tenth
     */
    public record Row(
            UUID cameraId,
            String camera,
            long alerts,
            long confirmed,
            long pending,
            long dismissed,
            long rejected,
            long undecided,
            Double takenMedian,
            Double takenP90) {}

    @PersistenceContext(unitName = "penny")
    EntityManager entities;

    /** One row for each camera that raised an alert since then, and one for all together, which is always there. */
    @SuppressWarnings("unchecked")
    public List<Row> since(UUID storeId, Instant since) {
        List<Object[]> rows = entities.createNativeQuery("""
                        select camera_id,
                          (array_agg(camera_name order by raised_at desc))[1],
                          count(*),
                          count(*) filter (where status = 'CONFIRMED'),
                          count(*) filter (where status = 'PENDING_REVIEW'),
                          count(*) filter (where status = 'DISMISSED' and dismiss_reason not in ('REJECTED', 'OVERTURNED')),
                          count(*) filter (where status = 'DISMISSED' and dismiss_reason in ('REJECTED', 'OVERTURNED')),
                          count(*) filter (where status = 'NEW'),
                          percentile_cont(0.5) within group (order by extract(epoch from taken_at - raised_at)::float8),
                          percentile_cont(0.9) within group (order by extract(epoch from taken_at - raised_at)::float8)
                        from alert where store_id = :store and raised_at >= :since and not test and event_id is null
                        group by grouping sets ((), (camera_id)) order by 1 nulls first""")
                .setParameter("store", storeId)
                .setParameter("since", since)
                .getResultList();
        return rows.stream().map(AlertFigures::row).toList();
    }

    public Map<DismissReason, Long> reasonsSince(UUID storeId, Instant since) {
        Map<DismissReason, Long> reasons = new EnumMap<>(DismissReason.class);
        entities.createQuery(
                        "select a.dismissReason, count(a) from Alert a where a.storeId = :store and a.raisedAt >= :since and not a.test"
                                + " and a.eventId is null and a.dismissReason is not null group by a.dismissReason",
                        Object[].class)
                .setParameter("store", storeId)
                .setParameter("since", since)
                .getResultList()
                .forEach(row -> reasons.put((DismissReason) row[0], (Long) row[1]));
        return reasons;
    }

    private static Row row(Object[] row) {
        UUID cameraId = (UUID) row[0];
        return new Row(
                cameraId,
                cameraId == null ? null : (String) row[1],
                (Long) row[2],
                (Long) row[3],
                (Long) row[4],
                (Long) row[5],
                (Long) row[6],
                (Long) row[7],
                (Double) row[8],
                (Double) row[9]);
    }
}
