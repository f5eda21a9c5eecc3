package com.penny.retention.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What was destroyed. Runs as a job of its store. */
@ApplicationScoped
public class Destructions {

    /** What is left to be removed of an object: its bytes, in the store that its key belongs to. */
    public record Unproved(UUID object, String keyId) {}

    /** One object, as it stands in a certificate. */
    public record Line(UUID object, String kind, String reason, String sha256, long sizeBytes, boolean missing) {}

    private static final String OF_RUN = " from destroyed_object where store_id = :store and run_id = :run";

    @PersistenceContext(unitName = "penny")
    EntityManager entities;

    /** By id. @param after null for the first */
    @SuppressWarnings("unchecked")
    public List<Unproved> unproved(UUID store, UUID run, UUID after, int limit) {
        return ((List<Object[]>) entities.createNativeQuery("select object_id, key_id" + OF_RUN
                                + " and proved_at is null and object_id > :after order by object_id")
                        .setParameter("store", store)
                        .setParameter("run", run)
                        .setParameter("after", after == null ? new UUID(0, 0) : after)
                        .setMaxResults(limit)
                        .getResultList())
                .stream()
                        .map(row -> new Unproved((UUID) row[0], (String) row[1]))
                        .toList();
    }

    public long unproved(UUID store, UUID run) {
        return count(store, run, " and proved_at is null");
    }

    /** Of what was looked at, what had gone before. */
    public long missing(UUID store, UUID run) {
        return count(store, run, " and missing");
    }

    public long all(UUID store, UUID run) {
        return count(store, run, "");
    }

    /** Objects that should be gone and have a row again. */
    public long standing(UUID store, UUID run) {
        return count(store, run, " and object_id in (select id from evidence_object where store_id = :store)");
    }

    private long count(UUID store, UUID run, String condition) {
        return ((Number) entities.createNativeQuery("select count(*)" + OF_RUN + condition)
                        .setParameter("store", store)
                        .setParameter("run", run)
                        .getSingleResult())
                .longValue();
    }

    /** @param missing those of them whose bytes had gone before */
    public void prove(UUID store, Collection<UUID> objects, Collection<UUID> missing, Instant now) {
        entities.createNativeQuery(
                        "update destroyed_object set proved_at = :now,"
                                + " missing = object_id = any (cast(:missing as uuid[]))"
                                + " where store_id = :store and object_id = any (cast(:objects as uuid[])) and proved_at is null")
                .setParameter("store", store)
                .setParameter("objects", objects.toArray(UUID[]::new))
                .setParameter("missing", missing.toArray(UUID[]::new))
                .setParameter("now", now)
                .executeUpdate();
    }

    /** By id. */
    @SuppressWarnings("unchecked")
    public List<Line> lines(UUID store, UUID run) {
        return ((List<Object[]>) entities.createNativeQuery(
                                "select object_id, kind, reason, sha256, size_bytes, coalesce(missing, false)" + OF_RUN
                                        + " order by object_id")
                        .setParameter("store", store)
                        .setParameter("run", run)
                        .getResultList())
                .stream()
                        .map(row -> new Line(
                                (UUID) row[0],
                                (String) row[1],
                                (String) row[2],
                                (String) row[3],
                                ((Number) row[4]).longValue(),
                                (Boolean) row[5]))
                        .toList();
    }
}
