package com.penny.evidence.entity;

import com.penny.kernel.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
public class EvidenceBundles {

    private static final int MOST = 100;

    @PersistenceContext(unitName = "penny")
    EntityManager entities;

    public void add(EvidenceBundle bundle) {
        entities.persist(bundle);
        entities.flush();
    }

    public EvidenceBundle byId(UUID alertId, UUID id) {
        EvidenceBundle bundle = entities.find(EvidenceBundle.class, id);
        if (bundle == null || !bundle.alertId().equals(alertId)) {
            throw Problem.notFound("bundle");
        }
        return bundle;
    }

    public Optional<EvidenceBundle> ofSelection(UUID alertId, String selectionSha256) {
        return entities.createQuery(
                        "select b from EvidenceBundle b where b.alertId = :alert and b.selectionSha256 = :selection",
                        EvidenceBundle.class)
                .setParameter("alert", alertId)
                .setParameter("selection", selectionSha256)
                .getResultStream()
                .findFirst();
    }

    public List<EvidenceBundle> ofAlert(UUID alertId) {
        return entities.createQuery(
                        "select b from EvidenceBundle b where b.alertId = :alert order by b.number desc",
                        EvidenceBundle.class)
                .setParameter("alert", alertId)
                .setMaxResults(MOST)
                .getResultList();
    }

    /** The number of the alert's latest bundle; 0 without one. */
    public int latest(UUID alertId) {
        return entities.createQuery(
                        "select coalesce(max(b.number), 0) from EvidenceBundle b where b.alertId = :alert",
                        Integer.class)
                .setParameter("alert", alertId)
                .getSingleResult();
    }
}
