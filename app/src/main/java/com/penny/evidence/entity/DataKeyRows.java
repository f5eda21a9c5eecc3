package com.penny.evidence.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The wrapped data keys of objects, and nothing else of them. Runs as {@link com.penny.tenancy.Persona#keys()}. */
@ApplicationScoped
public class DataKeyRows {

    public record Row(UUID id, byte[] wrappedKey) {}

    @PersistenceContext(unitName = "penny")
    EntityManager entities;

    /** In the order of their ids. */
    @SuppressWarnings("unchecked")
    public List<Row> wrappedBy(String keyId, int skipped, int most) {
        List<Object[]> rows = entities.createNativeQuery(
                        "select id, wrapped_key from evidence_object where key_id = :key order by id")
                .setParameter("key", keyId)
                .setFirstResult(skipped)
                .setMaxResults(most)
                .getResultList();
        return rows.stream().map(row -> new Row((UUID) row[0], (byte[]) row[1])).toList();
    }

    /** Those of the ids that have a row, of whatever store. */
    @SuppressWarnings("unchecked")
    public Set<UUID> known(Collection<UUID> ids) {
        return Set.copyOf(entities.createNativeQuery("select id from evidence_object where id in (:ids)", UUID.class)
                .setParameter("ids", ids)
                .getResultList());
    }

    /** Leaves a row alone that another server has replaced meanwhile. */
    public void replace(Row row, String oldKeyId, byte[] wrappedKey, String keyId) {
        entities.createNativeQuery("update evidence_object set wrapped_key = :wrapped, key_id = :key"
                        + " where id = :id and key_id = :old")
                .setParameter("wrapped", wrappedKey)
                .setParameter("key", keyId)
                .setParameter("id", row.id())
                .setParameter("old", oldKeyId)
                .executeUpdate();
    }
}
