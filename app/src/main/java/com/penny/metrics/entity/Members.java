package com.penny.metrics.entity;

import com.penny.metrics.Kpi.Dimension;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import java.util.UUID;

/** What figures are broken down by. For Penny Ops. */
@ApplicationScoped
public class Members {

    private static final UUID FIRST = new UUID(0, 0);

    /**
     * A store, camera, policy, version of one, or reviewer.
     *
     * @param name null for reviewers, whose names are sealed
     * @param store where a camera hangs; null for others
     */
    public record Member(UUID id, String name, String store) {}

    @PersistenceContext(unitName = "penny")
    EntityManager entities;

    /**
     * By id, which is about the order in which they came. Of reviewers and rules those that there are figures of in the scope; of
     * stores and cameras all, since one without an alert is a finding too.
     *
     * @param after null for the first page
     */
    @SuppressWarnings("unchecked")
    public List<Member> page(Dimension dimension, Scope scope, UUID after, int limit) {
        Query query = entities.createNativeQuery(source(dimension, scope))
                .setParameter("after", after == null ? FIRST : after)
                .setMaxResults(limit);
        if (scope.storeId() != null) {
            query.setParameter("store", scope.storeId());
        }
        if (dimension != Dimension.STORE && dimension != Dimension.CAMERA) {
            query.setParameter("from", scope.from()).setParameter("to", scope.to());
        }
        return ((List<Object[]>) query.getResultList())
                .stream()
                        .map(row -> new Member((UUID) row[0], (String) row[1], (String) row[2]))
                        .toList();
    }

    private static String source(Dimension dimension, Scope scope) {
        boolean narrowed = scope.storeId() != null;
        String counted = " from " + Counts.shared(scope) + " k where k.dimension = '"
                + dimension + "' and k.day between :from and :to"
                + (narrowed ? " and k.store_id = :store" : "");
        return switch (dimension) {
            case STORE ->
                "select id, name, cast(null as text) from store where id > :after"
                        + (narrowed ? " and id = :store" : "") + " order by id";
            case CAMERA ->
                "select c.id, c.name, s.name from camera c join store s on s.id = c.store_id where c.id > :after"
                        + (narrowed ? " and c.store_id = :store" : "") + " order by c.id";
            case REVIEWER ->
                "select k.member_id, cast(null as text), cast(null as text)" + counted
                        + " and k.member_id > :after group by k.member_id order by k.member_id";
            case RULE ->
                "select v.id, v.name || ' v' || v.version, cast(null as text) from network_policy_version v"
                        + " where v.id > :after and v.id in (select k.member_id" + counted + ") order by v.id";
            case POLICY ->
                "select k.member_id, (select n.name from network_policy_version n where n.policy_id = k.member_id"
                        + " order by n.version desc limit 1), cast(null as text)" + counted
                        + " and k.member_id > :after group by k.member_id order by k.member_id";
        };
    }
}
