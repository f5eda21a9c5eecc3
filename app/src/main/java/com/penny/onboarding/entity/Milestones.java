package com.penny.onboarding.entity;

import com.penny.kernel.Cursor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Steps that stores have taken. */
@ApplicationScoped
public class Milestones {

    /** In the order in which they are offered; they may be taken in any. */
    @Schema(name = "OnboardingStep")
    public enum Step {
        STORE,
        CONTACT,
        CAMERA,
        TEST_ALERT,
        AGREEMENT,
        SIGNS,
        TRIAL,
        /** The first one that is no test; nobody can hurry it. */
        FIRST_ALERT
    }

    /** A store that joins, or has joined, by itself. */
    public record Pilot(UUID storeId, Instant since) {}

    @PersistenceContext(unitName = "penny")
    EntityManager entities;

    /** @return whether it is the first time */
    public boolean reach(UUID storeId, Step step, Instant now) {
        return entities.createNativeQuery("insert into store_milestone (store_id, step, at)"
                                + " values (:store, :step, :now) on conflict do nothing")
                        .setParameter("store", storeId)
                        .setParameter("step", step.name())
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    /** When each step was taken, by store. */
    @SuppressWarnings("unchecked")
    public Map<UUID, Map<Step, Instant>> of(Collection<UUID> storeIds) {
        List<Object[]> rows = entities.createNativeQuery("select store_id, step, at from store_milestone"
                        + " where store_id = any (cast(:stores as uuid[]))")
                .setParameter("stores", storeIds.toArray(UUID[]::new))
                .getResultList();
        Map<UUID, Map<Step, Instant>> steps = new HashMap<>();
        storeIds.forEach(store -> steps.put(store, new EnumMap<>(Step.class)));
        rows.forEach(row -> steps.get((UUID) row[0]).put(Step.valueOf((String) row[1]), (Instant) row[2]));
        return steps;
    }

    /** Newest first. For Penny Ops. */
    @SuppressWarnings("unchecked")
    public List<Pilot> pilots(Cursor after, int limit) {
        Query query = entities.createNativeQuery("select store_id, at from store_milestone where step = 'STORE'"
                        + (after == null ? "" : " and (at, store_id) < (:at, :id)")
                        + " order by at desc, store_id desc")
                .setMaxResults(limit);
        if (after != null) {
            query.setParameter("at", after.at()).setParameter("id", after.id());
        }
        return ((List<Object[]>) query.getResultList())
                .stream().map(row -> new Pilot((UUID) row[0], (Instant) row[1])).toList();
    }
}
