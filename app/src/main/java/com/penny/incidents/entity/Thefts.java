package com.penny.incidents.entity;

import com.penny.incidents.Incidents.Theft;
import com.penny.incidents.entity.TheftRecord.Judgement;
import com.penny.kernel.Cursor;
import com.penny.kernel.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

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

    /** Everybody who links incidents to a person locks them first. */
    public Offender lockOffender(UUID id) {
        Offender offender = entities.find(Offender.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (offender == null) {
            throw Problem.notFound("person");
        }
        return offender;
    }

    public List<Offender> offenders(Collection<UUID> ids) {
        return entities.createQuery("select o from Offender o where o.id in :ids", Offender.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /**
     * People, the latest made first.
     *
     * @param beginning of the opaque reference, in capitals; null for everybody
     */
    public List<Offender> people(String beginning, Cursor after, int limit) {
        TypedQuery<Offender> query = entities.createQuery(
                        "select o from Offender o where o.reference like :reference"
                                + (after == null ? "" : " and (o.createdAt < :at or o.createdAt = :at and o.id < :id)")
                                + " order by o.createdAt desc, o.id desc",
                        Offender.class)
                .setParameter("reference", (beginning == null ? "" : beginning) + "%")
                .setMaxResults(limit);
        if (after != null) {
            query.setParameter("at", after.at()).setParameter("id", after.id());
        }
        return query.getResultList();
    }

    /** Who these people turned out to be, one step. */
    public Set<UUID> mergedInto(Collection<UUID> offenderIds) {
        return step("select o.mergedInto from Offender o where o.id in :ids and o.mergedInto is not null", offenderIds);
    }

    /** Who turned out to be one of these people, one step. */
    public Set<UUID> mergedFrom(Collection<UUID> offenderIds) {
        return step("select o.id from Offender o where o.mergedInto in :ids", offenderIds);
    }

    private Set<UUID> step(String query, Collection<UUID> offenderIds) {
        return offenderIds.isEmpty()
                ? Set.of()
                : entities.createQuery(query, UUID.class)
                        .setParameter("ids", offenderIds)
                        .getResultStream()
                        .collect(Collectors.toSet());
    }

    /** What reviewers made of these incidents, by incident. */
    public Map<UUID, Judgement> judgements(Collection<UUID> theftIds) {
        return entities.createQuery("select t from TheftRecord t where t.id in :ids", TheftRecord.class)
                .setParameter("ids", theftIds)
                .getResultStream()
                .collect(Collectors.toMap(theft -> theft.theft().id(), TheftRecord::judgement));
    }

    /** Which of these incidents one of these accounts stands behind: has confirmed or approved. */
    public Set<UUID> stoodBehind(Collection<UUID> theftIds, UUID accountId) {
        return entities.createQuery(
                        "select t.id from TheftRecord t where t.id in :thefts"
                                + " and (t.confirmedBy = :account or t.approvedBy = :account)",
                        UUID.class)
                .setParameter("thefts", theftIds)
                .setParameter("account", accountId)
                .getResultStream()
                .collect(Collectors.toSet());
    }

    /** Runs as a job of the incident's store. */
    public void relink(UUID theftId, UUID offenderId) {
        entities.createNativeQuery("update theft set offender_id = :person where id = :theft")
                .setParameter("person", offenderId)
                .setParameter("theft", theftId)
                .executeUpdate();
        TheftRecord theft = entities.find(TheftRecord.class, theftId);
        if (theft != null) {
            entities.refresh(theft);
        }
    }

    public Theft byId(UUID id) {
        return find(id).orElseThrow(() -> Problem.notFound("incident"));
    }

    public Optional<Theft> find(UUID id) {
        return Optional.ofNullable(entities.find(TheftRecord.class, id)).map(TheftRecord::theft);
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

    public boolean decidedBy(UUID theftId, UUID accountId) {
        return entities.createQuery(
                                "select count(t) from TheftRecord t where t.id = :theft"
                                        + " and (t.confirmedBy = :account or t.approvedBy = :account)",
                                Long.class)
                        .setParameter("theft", theftId)
                        .setParameter("account", accountId)
                        .getSingleResult()
                > 0;
    }

    /** Whether an account had a part in saying whose an incident is, after it was approved. */
    public boolean relinkedBy(UUID theftId, UUID accountId) {
        return (Boolean) entities.createNativeQuery(
                        "select exists (select 1 from link_correction where state = 'ACCEPTED' and :theft = any (theft_ids)"
                                + " and :account in (proposed_by, decided_by))",
                        Boolean.class)
                .setParameter("theft", theftId)
                .setParameter("account", accountId)
                .getSingleResult();
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
