package com.penny.incidents.entity;

import com.penny.incidents.Incidents.Loss;
import com.penny.kernel.Cursor;
import com.penny.kernel.Json;
import com.penny.stores.Cameras.CameraFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Incidents that no camera told of. */
@ApplicationScoped
public class MissedIncidents {

    /** @param camera null where no camera looks */
    public record Report(
            UUID storeId,
            UUID id,
            CameraFacts camera,
            Instant occurredAt,
            String seen,
            List<Loss> items,
            UUID reportedBy,
            Instant reportedAt) {}

    @PersistenceContext(unitName = "penny")
    EntityManager entities;

    /** @return false when the store has this report already, even at this very moment */
    public boolean addIfNew(Report report) {
        return entities.createNativeQuery("""
                                insert into missed_incident (store_id, id, camera_id, camera_name, occurred_at, seen,
                                  items, reported_by, reported_at)
                                values (:store, :id, cast(:camera as uuid), cast(:cameraName as text), :occurred, :seen,
                                  cast(:items as jsonb), :by, :reported)
                                on conflict (store_id, id) do nothing""")
                        .setParameter("store", report.storeId())
                        .setParameter("id", report.id())
                        .setParameter(
                                "camera",
                                report.camera() == null
                                        ? null
                                        : report.camera().id().toString())
                        .setParameter(
                                "cameraName",
                                report.camera() == null ? null : report.camera().name())
                        .setParameter("occurred", report.occurredAt())
                        .setParameter("seen", report.seen())
                        .setParameter("items", Json.write(report.items()))
                        .setParameter("by", report.reportedBy())
                        .setParameter("reported", report.reportedAt())
                        .executeUpdate()
                == 1;
    }

    public MissedIncident byId(UUID storeId, UUID id) {
        return entities.find(MissedIncident.class, new MissedIncident.Key(storeId, id));
    }

    /** A page, newest first. */
    public List<MissedIncident> page(UUID storeId, Cursor after, int limit) {
        TypedQuery<MissedIncident> query = entities.createQuery(
                        "select m from MissedIncident m where m.storeId = :store"
                                + (after == null
                                        ? ""
                                        : " and (m.occurredAt < :at or m.occurredAt = :at and m.id < :id)")
                                + " order by m.occurredAt desc, m.id desc",
                        MissedIncident.class)
                .setParameter("store", storeId)
                .setMaxResults(limit);
        if (after != null) {
            query.setParameter("at", after.at()).setParameter("id", after.id());
        }
        return query.getResultList();
    }

    /** How many happened since then before each camera; under null, where none looks. */
    public Map<UUID, Long> countsSince(UUID storeId, Instant since) {
        Map<UUID, Long> counts = new HashMap<>();
        entities.createQuery(
                        "select m.cameraId, count(m) from MissedIncident m where m.storeId = :store"
                                + " and m.occurredAt >= :since group by m.cameraId",
                        Object[].class)
                .setParameter("store", storeId)
                .setParameter("since", since)
                .getResultList()
                .forEach(row -> counts.put((UUID) row[0], (Long) row[1]));
        return counts;
    }

    /** How many happened since then, whenever they were reported. */
    public long countSince(UUID storeId, Instant since) {
        return entities.createQuery(
                        "select count(m) from MissedIncident m where m.storeId = :store and m.occurredAt >= :since",
                        Long.class)
                .setParameter("store", storeId)
                .setParameter("since", since)
                .getSingleResult();
    }
}
