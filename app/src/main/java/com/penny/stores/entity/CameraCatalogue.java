package com.penny.stores.entity;

import com.penny.kernel.Problem;
import com.penny.stores.Cameras.CameraFacts;
import com.penny.stores.Cameras.Identified;
import com.penny.stores.Cameras.NewCamera;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Rows of cameras. Read column by column: no persona but the ingest door's may read the hash of a key. */
@ApplicationScoped
public class CameraCatalogue {

    private static final String COLUMNS = "select id, name, last_clip_at from camera where ";

    @PersistenceContext(unitName = "penny")
    EntityManager entities;

    /** Needs a persona that knows the hash: of its present key, or of the one before while that is taken too. */
    public Optional<Identified> byKeyHash(String hash, Instant now) {
        return rows(entities.createNativeQuery("select id, store_id, suspended_at is not null,"
                                + " live_at is not null from camera"
                                + " where (key_hash = :hash or previous_key_hash = :hash and previous_key_until > :now)"
                                + " and key_revoked_at is null and removed_at is null")
                        .setParameter("hash", hash)
                        .setParameter("now", now)
                        .getResultList())
                .stream()
                .map(row -> new Identified((UUID) row[0], (UUID) row[1], (Boolean) row[2], (Boolean) row[3]))
                .findFirst();
    }

    public void seen(UUID cameraId, Instant at) {
        entities.createNativeQuery("update camera set last_clip_at = :at where id = :id")
                .setParameter("at", at)
                .setParameter("id", cameraId)
                .executeUpdate();
    }

    public CameraFacts camera(UUID id) {
        return facts(entities.createNativeQuery(COLUMNS + "id = :id")
                        .setParameter("id", id)
                        .getResultList())
                .stream()
                .findFirst()
                .orElseThrow(() -> Problem.notFound("camera"));
    }

    public List<CameraFacts> ofStore(UUID storeId) {
        return facts(entities.createNativeQuery(COLUMNS + "store_id = :store and removed_at is null order by name, id")
                .setParameter("store", storeId)
                .getResultList());
    }

    public void add(NewCamera camera, String keyHash, Instant now) {
        entities.createNativeQuery("insert into camera (id, store_id, name, key_hash, key_made_at, created_at)"
                        + " values (:id, :store, :name, :hash, :now, :now)")
                .setParameter("id", camera.id())
                .setParameter("store", camera.storeId())
                .setParameter("name", camera.name())
                .setParameter("hash", keyHash)
                .setParameter("now", now)
                .executeUpdate();
        camera.zones().forEach(zone -> entities.persist(new CameraZone(camera.storeId(), camera.id(), zone)));
    }

    private static List<CameraFacts> facts(List<?> rows) {
        return rows(rows).stream()
                .map(row -> new CameraFacts((UUID) row[0], (String) row[1], (Instant) row[2]))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static List<Object[]> rows(List<?> rows) {
        return (List<Object[]>) rows;
    }
}
