package com.penny.incidents.entity;

import com.penny.incidents.Incidents.Theft;
import com.penny.kernel.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Thefts and the people linked to them. */
@ApplicationScoped
public class Thefts {

    /** A person whom a reviewer may link an incident to. */
    public record Candidate(
            UUID offenderId,
            String reference,
            long incidents,
            Instant lastIncidentAt,
            UUID lastAlertId,
            UUID lastStoreId) {}

    @PersistenceContext(unitName = "penny")
    EntityManager entities;

    public void add(TheftRecord theft) {
        entities.persist(theft);
        entities.flush();
    }

    public void add(Offender offender) {
        entities.persist(offender);
        entities.flush();
    }

    public Offender offender(UUID id) {
        Offender offender = entities.find(Offender.class, id);
        if (offender == null) {
            throw Problem.notFound("person");
        }
        return offender;
    }

    public Theft byId(UUID id) {
        TheftRecord theft = entities.find(TheftRecord.class, id);
        if (theft == null) {
            throw Problem.notFound("incident");
        }
        return theft.theft();
    }

    public Optional<Theft> ofAlert(UUID alertId) {
        return entities.createQuery("select t from TheftRecord t where t.alertId = :alert", TheftRecord.class)
                .setParameter("alert", alertId)
                .getResultStream()
                .map(TheftRecord::theft)
                .findFirst();
    }

    public List<Theft> ofOffenders(Collection<UUID> offenderIds) {
        return offenderIds.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select t from TheftRecord t where t.offenderId in :offenders"
                                        + " order by t.occurredAt desc, t.id desc",
                                TheftRecord.class)
                        .setParameter("offenders", offenderIds)
                        .getResultStream()
                        .map(TheftRecord::theft)
                        .toList();
    }

    public boolean standsBehind(UUID theftId, UUID accountId) {
        return entities.createQuery(
                                "select count(t) from TheftRecord t where t.id = :theft"
                                        + " and (t.confirmedBy = :account or t.approvedBy = :account)",
                                Long.class)
                        .setParameter("theft", theftId)
                        .setParameter("account", accountId)
                        .getSingleResult()
                > 0;
    }

    public void overturn(UUID theftId, Instant now) {
        entities.createNativeQuery("update theft set overturned_at = :now where id = :theft and overturned_at is null")
                .setParameter("now", now)
                .setParameter("theft", theftId)
                .executeUpdate();
        TheftRecord theft = entities.find(TheftRecord.class, theftId);
        if (theft != null) {
            entities.refresh(theft);
        }
    }

    public List<UUID> offendersOf(UUID storeId) {
        return entities.createQuery(
                        "select distinct t.offenderId from TheftRecord t"
                                + " where t.storeId = :store and t.overturnedAt is null",
                        UUID.class)
                .setParameter("store", storeId)
                .getResultList();
    }

    /** People of the latest incidents of some stores, each once: whom a reviewer compares a new incident with. */
    public List<Candidate> candidates(Collection<UUID> storeIds, int limit) {
        return entities.createQuery("""
                        select new com.penny.incidents.entity.Thefts$Candidate(o.id, o.reference,
                            (select count(n) from TheftRecord n where n.offenderId = o.id and n.overturnedAt is null),
                            t.occurredAt, t.alertId, t.storeId)
                        from TheftRecord t join Offender o on o.id = t.offenderId
                        where t.storeId in :stores and t.overturnedAt is null and t.occurredAt =
                            (select max(l.occurredAt) from TheftRecord l where l.offenderId = o.id and l.overturnedAt is null)
                        order by t.occurredAt desc""", Candidate.class)
                .setParameter("stores", storeIds)
                .setMaxResults(limit)
                .getResultList();
    }
}
