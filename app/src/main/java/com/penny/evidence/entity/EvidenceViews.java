package com.penny.evidence.entity;

import com.penny.evidence.Views;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
public class EvidenceViews implements Views {

    private static final int MOST = 100;

    @PersistenceContext(unitName = "penny")
    EntityManager entities;

    public void add(EvidenceView view) {
        entities.persist(view);
    }

    @Override
    public List<View> ofAlert(UUID alertId) {
        List<View> latestFirst = entities.createQuery(
                        "select v from EvidenceView v where v.alertId = :alert order by v.at desc", EvidenceView.class)
                .setParameter("alert", alertId)
                .setMaxResults(MOST)
                .getResultStream()
                .map(EvidenceView::view)
                .toList();
        return latestFirst.stream()
                .sorted(java.util.Comparator.comparing(View::at))
                .toList();
    }
}
