package com.penny.metrics.entity;

import com.penny.metrics.Kpi.Dimension;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Reads what has been counted. For Penny Ops. */
@ApplicationScoped
public class Counts {

    /**
     * One count.
     *
     * @param key the day, as ISO 8601, or the member; null where there is one sum only
     * @param part currency, kind of evidence or number of a bucket; empty for a plain count
     */
    public record Row(String key, String measure, String part, long n) {}

    private static final String ALL = " from kpi_total k where k.dimension = 'ALL' and k.member_id ="
            + " cast('00000000-0000-0000-0000-000000000000' as uuid)";
    private static final String OF_STORE =
            " from kpi_count k where k.store_id = :store and k.dimension in ('CAMERA', 'STORE')";
    private static final String PERIOD = " and k.day between :from and :to";

    @PersistenceContext(unitName = "penny")
    EntityManager entities;

    /** Each count of the period. */
    public List<Row> sums(Scope scope) {
        return rows(dated(
                "select cast(null as text), k.measure, k.part, sum(k.n)" + place(scope) + PERIOD
                        + " group by k.measure, k.part",
                scope));
    }

    /** Each count of each day; days on which nothing was are left out. */
    public List<Row> days(Scope scope, Collection<String> measures) {
        return rows(dated(
                        "select cast(k.day as text), k.measure, k.part, sum(k.n)" + place(scope) + PERIOD
                                + " and k.measure = any (cast(:measures as text[])) group by k.day, k.measure, k.part order by k.day",
                        scope)
                .setParameter("measures", measures.toArray(String[]::new)));
    }

    /** All that was ever counted of a measure, by its parts. */
    public List<Row> ever(UUID storeId, Collection<String> measures) {
        Scope scope = new Scope(null, null, storeId);
        return rows(placed(
                        "select cast(null as text), k.measure, k.part, sum(k.n)" + place(scope)
                                + " and k.measure = any (cast(:measures as text[])) group by k.measure, k.part having sum(k.n) <> 0"
                                + " order by sum(k.n) desc",
                        scope)
                .setParameter("measures", measures.toArray(String[]::new)));
    }

    /** Each count of some members of a dimension. */
    public List<Row> of(Dimension dimension, Collection<UUID> members, Scope scope) {
        String source = switch (dimension) {
            case STORE ->
                "select cast(k.store_id as text), k.measure, k.part, sum(k.n) from kpi_count k"
                        + " where k.store_id = any (cast(:members as uuid[])) and k.dimension in ('CAMERA', 'STORE')";
            case CAMERA ->
                "select cast(k.member_id as text), k.measure, k.part, sum(k.n) from camera c"
                        + " join kpi_count k on k.store_id = c.store_id and k.dimension = 'CAMERA' and k.member_id = c.id"
                        + " where c.id = any (cast(:members as uuid[]))";
            case RULE, POLICY, REVIEWER ->
                "select cast(k.member_id as text), k.measure, k.part, sum(k.n) from " + shared(scope)
                        + " k where k.dimension = '" + dimension + "' and k.member_id = any (cast(:members as uuid[]))";
        };
        boolean narrowed = scope.storeId() != null;
        Query query = entities.createNativeQuery(
                        source + PERIOD + (narrowed ? " and k.store_id = :store" : "") + " group by 1, 2, 3")
                .setParameter("members", members.toArray(UUID[]::new))
                .setParameter("from", scope.from())
                .setParameter("to", scope.to());
        if (narrowed) {
            query.setParameter("store", scope.storeId());
        }
        return rows(query);
    }

    /** Where reviewers, policies and their versions are counted: of one store, or of all together. */
    static String shared(Scope scope) {
        return scope.storeId() == null ? "kpi_total" : "kpi_count";
    }

    private static String place(Scope scope) {
        return scope.storeId() == null ? ALL : OF_STORE;
    }

    private Query dated(String sql, Scope scope) {
        return placed(sql, scope).setParameter("from", scope.from()).setParameter("to", scope.to());
    }

    private Query placed(String sql, Scope scope) {
        Query query = entities.createNativeQuery(sql);
        return scope.storeId() == null ? query : query.setParameter("store", scope.storeId());
    }

    @SuppressWarnings("unchecked")
    private static List<Row> rows(Query query) {
        return ((List<Object[]>) query.getResultList())
                .stream()
                        .map(row -> new Row(
                                (String) row[0], (String) row[1], (String) row[2], ((Number) row[3]).longValue()))
                        .toList();
    }
}
