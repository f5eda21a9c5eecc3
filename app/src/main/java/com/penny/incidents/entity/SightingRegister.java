package com.penny.incidents.entity;

import com.penny.incidents.IncidentApproved;
import com.penny.incidents.Incidents.Theft;
import com.penny.incidents.Severity;
import com.penny.incidents.Sightings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Read past the entity of a theft, of which reviewers are shown no worth. */
@ApplicationScoped
public class SightingRegister implements Sightings {

    private static final String SIGHTINGS = "select id, offender_id, store_id, occurred_at, severity, value_minor,"
            + " cast(value_currency as text), overturned_at is not null from theft";

    @PersistenceContext(unitName = "penny")
    EntityManager entities;

    @Inject
    Event<IncidentApproved> approved;

    @Override
    public List<Sighting> of(UUID offenderId) {
        return sightings(entities.createNativeQuery(SIGHTINGS + " where offender_id = :person order by occurred_at, id")
                .setParameter("person", offenderId));
    }

    @Override
    public List<Sighting> since(Instant earliest) {
        return sightings(
                entities.createNativeQuery(SIGHTINGS + " where occurred_at >= :earliest order by occurred_at, id")
                        .setParameter("earliest", earliest));
    }

    @Override
    public List<Theft> thefts(Collection<UUID> theftIds) {
        return entities.createQuery(
                        "select t from TheftRecord t where t.id in :ids order by t.occurredAt desc, t.id",
                        TheftRecord.class)
                .setParameter("ids", theftIds)
                .getResultStream()
                .map(TheftRecord::theft)
                .toList();
    }

    @Override
    @SuppressWarnings("unchecked")
    public Map<UUID, Person> people(Collection<UUID> offenderIds) {
        List<Object[]> rows = entities.createNativeQuery("select id, reference, spared_as is not null from offender"
                        + " where id = any (cast(:people as uuid[]))")
                .setParameter("people", offenderIds.toArray(UUID[]::new))
                .getResultList();
        return rows.stream()
                .map(row -> new Person((UUID) row[0], (String) row[1], (Boolean) row[2]))
                .collect(Collectors.toMap(Person::id, person -> person));
    }

    @Override
    public void complete(UUID theftId) {
        entities.createNativeQuery("update theft t set value_minor = l.minor, value_currency = l.currency from ("
                        + "select sum(i.quantity * i.unit_minor) as minor, max(i.currency) as currency from loss_item i"
                        + " join theft o on o.alert_id = i.alert_id where o.id = :theft) l where t.id = :theft")
                .setParameter("theft", theftId)
                .executeUpdate();
        Theft theft = thefts(List.of(theftId)).get(0);
        approved.fire(new IncidentApproved(theft.storeId(), theftId, theft.offenderId()));
    }

    @SuppressWarnings("unchecked")
    private static List<Sighting> sightings(Query query) {
        return ((List<Object[]>) query.getResultList())
                .stream()
                        .map(row -> new Sighting(
                                (UUID) row[0],
                                (UUID) row[1],
                                (UUID) row[2],
                                (Instant) row[3],
                                Severity.valueOf((String) row[4]),
                                row[5] == null ? null : new Worth(((Number) row[5]).longValue(), (String) row[6]),
                                (Boolean) row[7]))
                        .toList();
    }
}
