package com.penny.stores.entity;

import com.penny.stores.CameraUpkeep.Condition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Rows of cameras as their store changes them. It can write the hash of a key and never read one. */
@ApplicationScoped
public class CameraRegister {

    private static final String CONDITIONS =
            "select id, name, created_at, last_clip_at, key_made_at, previous_key_until,"
                    + " key_revoked_at from camera where removed_at is null and ";

    /** The names of two cameras of a store differ by more than capitals, or an alert would not say where to go. */
    private static final String NAME_IS_FREE = " not exists (select 1 from camera other where other.store_id = :store"
            + " and other.id <> :id and lower(other.name) = lower(:name) and other.removed_at is null)";

    @PersistenceContext(unitName = "penny")
    EntityManager entities;

    public List<Condition> all(UUID storeId) {
        return conditions(entities.createNativeQuery(CONDITIONS + "store_id = :store order by lower(name), id")
                .setParameter("store", storeId));
    }

    /** Those that were taken down too. */
    @SuppressWarnings("unchecked")
    public Map<UUID, Instant> hungUp(UUID storeId) {
        List<Object[]> rows = entities.createNativeQuery("select id, created_at from camera where store_id = :store")
                .setParameter("store", storeId)
                .getResultList();
        return rows.stream().collect(Collectors.toMap(row -> (UUID) row[0], row -> (Instant) row[1]));
    }

    public List<Condition> one(UUID id) {
        return conditions(entities.createNativeQuery(CONDITIONS + "id = :id").setParameter("id", id));
    }

    /** @return false when the name is taken */
    public boolean add(UUID storeId, UUID id, String name, String keyHash, Instant now) {
        return entities.createNativeQuery("insert into camera (id, store_id, name, key_hash, key_made_at, created_at)"
                                + " select :id, :store, :name, :hash, :now, :now where" + NAME_IS_FREE)
                        .setParameter("id", id)
                        .setParameter("store", storeId)
                        .setParameter("name", name)
                        .setParameter("hash", keyHash)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    /** @return false when the name is taken, or there is no such camera */
    public boolean rename(UUID storeId, UUID id, String name) {
        return entities.createNativeQuery("update camera set name = :name where id = :id and removed_at is null and"
                                + NAME_IS_FREE)
                        .setParameter("store", storeId)
                        .setParameter("id", id)
                        .setParameter("name", name)
                        .executeUpdate()
                == 1;
    }

    /** The key of a door that was shut does not come back to life. */
    public boolean exchangeKey(UUID id, String keyHash, Instant now, Instant previousUntil) {
        return entities.createNativeQuery(
                                "update camera set key_hash = :hash, key_made_at = :now, key_revoked_at = null,"
                                        + " previous_key_until = case when key_revoked_at is null then cast(:until as timestamptz) end"
                                        + " where id = :id and removed_at is null")
                        .setParameter("hash", keyHash)
                        .setParameter("now", now)
                        .setParameter("until", previousUntil)
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }

    public boolean endPreviousKey(UUID id) {
        return change("previous_key_until = null", id, null);
    }

    /** One that is shut stays so since when it was. */
    public boolean shut(UUID id, Instant now) {
        return change("key_revoked_at = coalesce(key_revoked_at, :now), previous_key_until = null", id, now);
    }

    public boolean remove(UUID id, Instant now) {
        return change("removed_at = :now", id, now);
    }

    private boolean change(String what, UUID id, Instant now) {
        Query query = entities.createNativeQuery("update camera set " + what + " where id = :id and removed_at is null")
                .setParameter("id", id);
        if (now != null) {
            query.setParameter("now", now);
        }
        return query.executeUpdate() == 1;
    }

    @SuppressWarnings("unchecked")
    private static List<Condition> conditions(Query query) {
        return ((List<Object[]>) query.getResultList())
                .stream()
                        .map(row -> new Condition(
                                (UUID) row[0],
                                (String) row[1],
                                (Instant) row[2],
                                (Instant) row[3],
                                (Instant) row[4],
                                (Instant) row[5],
                                (Instant) row[6]))
                        .toList();
    }
}
