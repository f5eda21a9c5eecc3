package com.penny.detection.entity;

import com.penny.evidence.Evidence.Sealed;
import com.penny.kernel.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
public class Clips {

    /** Which camera a clip is of, and whether somebody sent it to try that camera. */
    public record Origin(UUID storeId, UUID cameraId, boolean test) {}

    /** A clip as it arrives. */
    public record Arrival(
            UUID id, Origin origin, Sealed sealed, String contentType, Instant recordedAt, Instant receivedAt) {}

    @PersistenceContext(unitName = "penny")
    EntityManager entities;

    /** @return false when this camera has sent the same bytes before, even at this very moment */
    public boolean addIfNew(Arrival arrival) {
        return entities.createNativeQuery("""
                                insert into clip (id, store_id, camera_id, sha256, size_bytes, content_type, recorded_at,
                                  received_at, object_id, state, test)
                                values (:id, :store, :camera, :sha256, :size, :type, :recorded, :received, :object, 'RECEIVED', :test)
                                on conflict (camera_id, sha256) where not test do nothing""")
                        .setParameter("id", arrival.id())
                        .setParameter("store", arrival.origin().storeId())
                        .setParameter("camera", arrival.origin().cameraId())
                        .setParameter("test", arrival.origin().test())
                        .setParameter("sha256", arrival.sealed().sha256())
                        .setParameter("size", arrival.sealed().sizeBytes())
                        .setParameter("type", arrival.contentType())
                        .setParameter("recorded", arrival.recordedAt())
                        .setParameter("received", arrival.receivedAt())
                        .setParameter("object", arrival.sealed().id())
                        .executeUpdate()
                == 1;
    }

    public Clip bySha256(UUID cameraId, String sha256) {
        return entities.createQuery(
                        "select c from Clip c where c.cameraId = :camera and c.sha256 = :sha256 and not c.test",
                        Clip.class)
                .setParameter("camera", cameraId)
                .setParameter("sha256", sha256)
                .getSingleResult();
    }

    public Clip ofCamera(UUID cameraId, UUID clipId) {
        Clip clip = entities.find(Clip.class, clipId);
        if (clip == null || !clip.cameraId().equals(cameraId)) {
            throw Problem.notFound("clip");
        }
        return clip;
    }

    /** Locked until the transaction ends, so that two workers cannot settle one clip. */
    public Clip lock(UUID clipId) {
        return entities.find(Clip.class, clipId, LockModeType.PESSIMISTIC_WRITE);
    }

    public long receivedSince(UUID cameraId, Instant since) {
        return entities.createQuery(
                        "select count(c) from Clip c where c.cameraId = :camera and c.receivedAt > :since", Long.class)
                .setParameter("camera", cameraId)
                .setParameter("since", since)
                .getSingleResult();
    }

    /** Why the last clip of a camera could not be used. */
    public record Failure(Instant at, String reason) {}

    /** Of those cameras of a store whose last clip could not be used, by camera. */
    @SuppressWarnings("unchecked")
    public Map<UUID, Failure> lastFailures(UUID storeId, List<UUID> cameraIds) {
        List<Object[]> rows = entities.createNativeQuery("""
                        select last.camera_id, last.received_at, last.failure_detail
                        from unnest(cast(:cameras as uuid[])) camera(id) cross join lateral (
                          select camera_id, received_at, state, failure_detail from clip
                          where store_id = :store and camera_id = camera.id and not test
                          order by received_at desc, id limit 1) last
                        where last.state = 'FAILED'""")
                .setParameter("store", storeId)
                .setParameter("cameras", cameraIds.toArray(UUID[]::new))
                .getResultList();
        return rows.stream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> new Failure((Instant) row[1], (String) row[2])));
    }

    public OptionalLong receiptToAlertP95(UUID storeId, Instant since) {
        List<?> rows = entities.createNativeQuery("""
                        select percentile_cont(0.95) within group (order by extract(epoch from analysed_at - received_at) * 1000)
                        from clip where store_id = :store and received_at > :since and state = 'ALERT' and not test""")
                .setParameter("store", storeId)
                .setParameter("since", since)
                .getResultList();
        return rows.isEmpty() || rows.get(0) == null
                ? OptionalLong.empty()
                : OptionalLong.of(Math.round(((Number) rows.get(0)).doubleValue()));
    }
}
