package com.penny.evidence.entity;

import com.penny.evidence.Links;
import com.penny.evidence.Views;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Read column by column: no persona but Penny's auditors may read a viewer's account. */
@ApplicationScoped
public class EvidenceViews implements Views {

    private static final int MOST = 100;

    @PersistenceContext(unitName = "penny")
    EntityManager entities;

    public void add(EvidenceView view) {
        entities.persist(view);
    }

    /**
     * Begins the playback that a view was recorded for, or goes on with it.
     *
     * @param startWithin how long after the view it may begin
     * @param lasts how long what has begun goes on, and how long what a bundle lists may wait
     * @return when it began, if it may be played now
     */
    public Optional<Instant> play(UUID viewId, UUID viewer, Instant now, Duration startWithin, Duration lasts) {
        entities.createNativeQuery(
                        "insert into evidence_playback (view_id, viewer_id, started_at)"
                                + " select id, :viewer, cast(:now as timestamptz) from evidence_view where id = :id and reason <> 'AHEAD'"
                                + " and at > case when reason = 'BUNDLE' then cast(:begun as timestamptz) else cast(:asked as timestamptz) end on conflict do nothing")
                .setParameter("viewer", viewer)
                .setParameter("now", now)
                .setParameter("id", viewId)
                .setParameter("asked", now.minus(startWithin))
                .setParameter("begun", now.minus(lasts))
                .executeUpdate();
        return entities.createNativeQuery(
                        "select p.started_at from evidence_playback p join evidence_view v on v.id = p.view_id"
                                + " where p.view_id = :id and p.started_at > :begun and v.reason <> 'AHEAD'",
                        Instant.class)
                .setParameter("id", viewId)
                .setParameter("begun", now.minus(lasts))
                .getResultStream()
                .map(Instant.class::cast)
                .findFirst();
    }

    /**
     * Takes what may be shown next, once.
     *
     * @param startWithin how long after it was asked for
     */
    public boolean take(UUID viewId, UUID viewer, Instant now, Duration startWithin) {
        return entities.createNativeQuery("insert into evidence_playback (view_id, viewer_id, started_at)"
                                + " select id, :viewer, cast(:now as timestamptz) from evidence_view where id = :id and reason = 'AHEAD'"
                                + " and at > cast(:asked as timestamptz) on conflict do nothing")
                        .setParameter("viewer", viewer)
                        .setParameter("now", now)
                        .setParameter("id", viewId)
                        .setParameter("asked", now.minus(startWithin))
                        .executeUpdate()
                > 0;
    }

    @Override
    public List<View> ofAlert(UUID alertId) {
        List<View> latestFirst = entities.createQuery(
                        "select new com.penny.evidence.Views$View(v.at, v.viewerRole, v.reason)"
                                + " from EvidenceView v where v.alertId = :alert and v.reason <> :loaded order by v.at desc",
                        View.class)
                .setParameter("alert", alertId)
                .setParameter("loaded", Links.Reason.AHEAD)
                .setMaxResults(MOST)
                .getResultList();
        return latestFirst.stream().sorted(Comparator.comparing(View::at)).toList();
    }

    @Override
    public List<StoreView> ofOwnAlert(UUID alertId) {
        return entities.createQuery(
                        "select new com.penny.evidence.Views$StoreView(v.objectId, v.at, v.viewerRole, v.staffId, v.reason)"
                                + " from EvidenceView v where v.alertId = :alert and v.reason <> :loaded order by v.at desc, v.id desc",
                        StoreView.class)
                .setParameter("alert", alertId)
                .setParameter("loaded", Links.Reason.AHEAD)
                .setMaxResults(MOST)
                .getResultList();
    }
}
