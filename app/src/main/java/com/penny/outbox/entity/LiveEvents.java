package com.penny.outbox.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** The journal behind the live streams. */
@ApplicationScoped
public class LiveEvents {

    /**
     * Rows are numbered when written and seen when committed, so that a smaller number may show up after a larger one.
     * A resume therefore looks back this many numbers; hearing of a change twice is harmless.
     */
    private static final int OVERLAP = 200;

    /** A screen that missed as many is quicker to load anew than to tell. */
    public static final int MOST = 300;

    @PersistenceContext(unitName = "penny")
    EntityManager entities;

    public void add(String audience, UUID storeId, String topic, UUID subjectId, String kind) {
        entities.createNativeQuery("insert into live_event (audience, store_id, topic, subject_id, kind)"
                        + " values (:audience, :store, :topic, :subject, :kind)")
                .setParameter("audience", audience)
                .setParameter("store", storeId)
                .setParameter("topic", topic)
                .setParameter("subject", subjectId)
                .setParameter("kind", kind)
                .executeUpdate();
    }

    /** Where a screen that loads now should listen on from. */
    public long last() {
        Object last = entities.createNativeQuery("select coalesce(max(id), 0) from live_event")
                .getSingleResult();
        return ((Number) last).longValue();
    }

    /** @return what the persona may hear and did not hear before the cursor, oldest first; the latest {@link #MOST} */
    @SuppressWarnings("unchecked")
    public List<LiveEvent> since(String audience, long cursor) {
        List<Object[]> rows = entities.createNativeQuery("select id, store_id, topic, subject_id, kind from live_event"
                        + " where audience = :audience and id > :cursor order by id desc")
                .setParameter("audience", audience)
                .setParameter("cursor", Math.max(0, cursor - OVERLAP))
                .setMaxResults(MOST)
                .getResultList();
        return rows.stream()
                .sorted(Comparator.comparingLong(row -> ((Number) row[0]).longValue()))
                .map(row -> new LiveEvent(
                        ((Number) row[0]).longValue(), audience, (UUID) row[1], (String) row[2], (UUID) row[3], (String)
                                row[4]))
                .toList();
    }
}
