package com.penny.audit.entity;

import com.penny.audit.Trail.Entry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.UUID;

/** The entries of a store's chain. */
@ApplicationScoped
public class AuditEntries {

    /** An entry as it was hashed: the very words, and the hash that the database gave them. */
    public record Line(long seq, String words, String hash) {}

    @PersistenceContext(unitName = "penny")
    EntityManager entities;

    public List<Entry> before(UUID storeId, long seq, int limit) {
        String chain = storeId == null ? "e.storeId is null" : "e.storeId = :store";
        TypedQuery<AuditEntry> query = entities.createQuery(
                "select e from AuditEntry e where " + chain + " and e.seq < :seq order by e.seq desc",
                AuditEntry.class);
        if (storeId != null) {
            query.setParameter("store", storeId);
        }
        return query.setParameter("seq", seq)
                .setMaxResults(limit)
                .getResultStream()
                .map(AuditEntry::entry)
                .toList();
    }

    /** Oldest first. */
    public List<Line> lines(UUID storeId, long after, int limit) {
        List<?> rows = entities.createNativeQuery("select seq, audit_line(e) as words, hash from audit_entry e"
                        + " where store_id = :store and seq > :after order by seq")
                .setParameter("store", storeId)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Line(((Number) row[0]).longValue(), (String) row[1], (String) row[2]))
                .toList();
    }
}
