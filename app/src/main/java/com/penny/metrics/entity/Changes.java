package com.penny.metrics.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What was changed and is not counted yet; written by triggers of the database. */
@ApplicationScoped
public class Changes {

    /** More of one store than this wait for the next turn. */
    private static final int AT_A_TIME = 5_000;

    /** Takes the store's oldest changes off the list, and says which days they are about: all where one of them names none. */
    private static final String TAKE = """
            with taken as (
              delete from kpi_change where id = any (array(
                select id from kpi_change where store_id = :store order by id limit :most))
              returning day, subject_id),
            everything as (select 1 from taken where day is null and subject_id is null limit 1),
            found as (
              select day from taken where day is not null
              union select day(a.raised_at) from alert a join taken on a.id = taken.subject_id
              union select day(a.raised_at) from theft t join taken on t.id = taken.subject_id join alert a on a.id = t.alert_id
              union select day(a.raised_at) from review r join taken on r.id = taken.subject_id join alert a on a.id = r.alert_id
              union select day(a.raised_at) from debt_payment p join taken on p.id = taken.subject_id
                join theft t on t.id = p.theft_id join alert a on a.id = t.alert_id
              union select day(raised_at) from everything, alert where store_id = :store
              union select day(created_at) from everything, evidence_object where store_id = :store
              union select day(at) from everything, ledger_entry where store_id = :store
              union select day from everything, kpi_count where store_id = :store)
            select cast(day as text) from found
            union select cast(day(created_at) as text) from store where id = :store and exists (select 1 from taken)
            """.replaceAll("day\\(([a-z._]+)\\)", "cast($1 at time zone 'UTC' as date)");

    @PersistenceContext(unitName = "penny")
    EntityManager entities;

    /** Stores with something to count, those that have waited longest first. */
    @SuppressWarnings("unchecked")
    public List<UUID> stores(int limit) {
        return entities.createNativeQuery("select store_id from kpi_change group by store_id order by min(id)")
                .setMaxResults(limit)
                .getResultList();
    }

    /**
     * For a job of the store.
     *
     * @return days, as ISO 8601; none when nothing has changed
     */
    @SuppressWarnings("unchecked")
    public List<String> take(UUID storeId) {
        return entities.createNativeQuery(TAKE)
                .setParameter("store", storeId)
                .setParameter("most", AT_A_TIME)
                .getResultList();
    }

    /** @return when the oldest change was made that is not counted yet; null when all are */
    public Instant oldest() {
        return (Instant) entities.createNativeQuery("select min(at) from kpi_change", Instant.class)
                .getSingleResult();
    }
}
