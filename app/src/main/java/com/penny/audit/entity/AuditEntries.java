package com.penny.audit.entity;

import com.penny.audit.Trail.Entry;
import com.penny.audit.Trail.Found;
import com.penny.audit.Trail.Search;
import com.penny.kernel.Cursor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** Newest first. */
    public List<Found> search(Search search, Cursor after, int limit) {
        Map<String, Object> asked = new LinkedHashMap<>();
        List<String> all = new ArrayList<>();
        switch (search.scope()) {
            case EVERYWHERE -> {}
            case NO_STORE -> all.add("e.storeId is null");
            case STORE -> all.add(where("e.storeId = :store", asked, "store", search.storeId()));
        }
        if (search.action() != null) {
            // A name holds no letter that is a pattern, and only a family ends with its star.
            all.add(where(
                    "e.action like :action", asked, "action", search.action().replace('*', '%')));
        }
        if (search.about() != null) {
            all.add(where("(e.subjectId = :about or e.actorId = :about)", asked, "about", search.about()));
        }
        if (search.from() != null) {
            all.add(where("e.at >= :from", asked, "from", search.from()));
        }
        if (search.to() != null) {
            all.add(where("e.at < :to", asked, "to", search.to()));
        }
        if (after != null) {
            all.add(where("(e.at < :at or e.at = :at and e.id < :id)", asked, "at", after.at()));
            asked.put("id", after.id());
        }
        TypedQuery<AuditEntry> query = entities.createQuery(
                "select e from AuditEntry e" + (all.isEmpty() ? "" : " where " + String.join(" and ", all))
                        + " order by e.at desc, e.id desc",
                AuditEntry.class);
        asked.forEach(query::setParameter);
        return query.setMaxResults(limit)
                .getResultStream()
                .map(AuditEntry::found)
                .toList();
    }

    private static String where(String condition, Map<String, Object> asked, String name, Object value) {
        asked.put(name, value);
        return condition;
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
