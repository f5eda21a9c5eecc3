package com.penny.evidence.entity;

import com.penny.evidence.Evidence.Kind;
import com.penny.kernel.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
public class EvidenceObjects {

    @PersistenceContext(unitName = "penny")
    EntityManager entities;

    public void add(EvidenceObject object) {
        entities.persist(object);
    }

    public EvidenceObject byId(UUID id) {
        EvidenceObject object = entities.find(EvidenceObject.class, id);
        if (object == null) {
            throw Problem.notFound("evidence");
        }
        return object;
    }

    /** Those that are not withheld; jobs would see the others too. */
    public List<EvidenceObject> ofAlerts(Collection<UUID> alertIds, Collection<Kind> kinds) {
        if (alertIds.isEmpty()) {
            return List.of();
        }
        return entities.createQuery(
                        "select o from EvidenceObject o where o.alertId in :alerts and o.kind in :kinds"
                                + " and o.withheld = false order by o.alertId, o.kind, o.position",
                        EvidenceObject.class)
                .setParameter("alerts", alertIds)
                .setParameter("kinds", kinds)
                .getResultList();
    }

    /** Those that are still there, in the order of the clip. */
    public List<EvidenceObject> byIds(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select o from EvidenceObject o where o.id in :ids order by o.kind, o.position, o.atMs, o.id",
                                EvidenceObject.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    public void assign(UUID id, UUID alertId) {
        update("update evidence_object set alert_id = :value where id = :id", id, alertId);
    }

    public void releaseForReview(UUID alertId, boolean released) {
        update("update evidence_object set for_review = :value where alert_id = :id", alertId, released);
    }

    public void releaseForDispute(Collection<UUID> alertIds, boolean released) {
        mark("update evidence_object set for_dispute = :value where alert_id in (:ids)", alertIds, released);
    }

    public void withhold(Collection<UUID> alertIds, boolean withheld) {
        mark("update evidence_object set withheld = :value where alert_id in (:ids)", alertIds, withheld);
    }

    /** Of whatever kind, withheld or not. Runs as a job of their store. */
    public List<UUID> idsOfAlerts(Collection<UUID> alertIds) {
        return entities.createQuery("select o.id from EvidenceObject o where o.alertId in :alerts", UUID.class)
                .setParameter("alerts", alertIds)
                .getResultList();
    }

    private void mark(String statement, Collection<UUID> alertIds, boolean value) {
        entities.flush();
        entities.createNativeQuery(statement)
                .setParameter("ids", alertIds)
                .setParameter("value", value)
                .executeUpdate();
    }

    public void remove(UUID id) {
        entities.createNativeQuery("delete from evidence_object where id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    private void update(String statement, UUID id, Object value) {
        entities.flush();
        entities.createNativeQuery(statement)
                .setParameter("id", id)
                .setParameter("value", value)
                .executeUpdate();
    }
}
