package com.penny.metrics.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;

/**
 * Counts days of a store anew from the rows themselves, and changes of the figures only what has become different. Done twice, or
 * from nothing, it comes to the same.
 */
@ApplicationScoped
public class RollUp {

    /** Alerts that count: no tests, and one for each event. What has become of one is one of six things. */
    private static final String CARDS = """
            card as materialized (
              select s.day, a.id, a.camera_id, a.clip_id, a.raised_at, a.taken_at, a.decided_at,
                case when a.status = 'NEW' then 'undecided' when a.status = 'PENDING_REVIEW' then 'pending'
                  when a.status = 'CONFIRMED' then 'standing' when a.dismiss_reason = 'REJECTED' then 'rejected'
                  when a.dismiss_reason = 'OVERTURNED' then 'overturned' else 'dismissed' end as outcome
              from span s join alert a on a.store_id = :store and a.raised_at >= s.begin and a.raised_at < s.finish
              where not a.test and a.event_id is null),
            incident as materialized (
              select c.day, c.id as alert_id, c.camera_id, c.outcome, t.id, t.value_minor, t.value_currency,
                exists (select 1 from dispute d where d.theft_id = t.id) as disputed
              from card c join theft t on t.alert_id = c.id),
            listed as materialized (
              select distinct l.theft_id, v.policy_id
              from kpi_listed l join network_policy_version v on v.id = l.rule_id where l.store_id = :store),
            decided as materialized (
              select c.day, c.camera_id, r.id, r.decided_by, r.decided_at - r.confirmed_at as took,
                case when r.state = 'REJECTED' then 'rejected' when c.outcome = 'overturned' then 'overturned'
                  else 'standing' end as outcome,
                exists (select 1 from incident i where i.alert_id = c.id and i.disputed) as disputed
              from card c join review r on r.store_id = :store and r.alert_id = c.id
              where r.state in ('APPROVED', 'REJECTED') and r.decided_by is not null)""";

    /** Spans of time, each in the bucket that {@code Buckets} describes: four to a doubling, from a tenth of a second. */
    private static final String SPANS = """
            waited as (
              select c.day, c.camera_id, 'raise' as measure, c.raised_at - p.received_at as took
                from card c join clip p on p.store_id = :store and p.id = c.clip_id
              union all select day, camera_id, 'take', taken_at - raised_at from card where taken_at is not null
              union all select day, camera_id, 'decide', decided_at - raised_at from card where decided_at is not null
              union all select day, camera_id, 'review', took from decided),
            bucket as (
              select day, camera_id, measure,
                cast(cast(least(100, greatest(0, ceil(4 * log(2.0, greatest(extract(epoch from took), 0.1) * 10)))) as int) as text) as part
              from waited)""";

    private static final String FRESH = """
            fresh as (
              select 'CAMERA' as dimension, camera_id as member_id, outcome as measure, '' as part, day, count(*) as n
                from card group by camera_id, outcome, day
              union all select 'CAMERA', camera_id, 'disputed', '', day, count(*)
                from incident where disputed group by camera_id, day
              union all select 'CAMERA', camera_id, 'worth', value_currency, day, cast(sum(value_minor) as bigint)
                from incident where outcome = 'standing' and value_minor > 0 group by camera_id, value_currency, day
              union all select 'CAMERA', i.camera_id, 'recovered', p.currency, i.day, cast(sum(e.part_minor) as bigint)
                from incident i join debt_payment p on p.theft_id = i.id and p.store_id = :store
                join ledger_entry e on e.debt_payment_id = p.id and e.account = 'STORE_PAYABLE'
                group by i.camera_id, p.currency, i.day having sum(e.part_minor) <> 0
              union all select 'CAMERA', camera_id, measure, part, day, count(*)
                from bucket group by camera_id, measure, part, day
              union all select 'REVIEWER', decided_by, outcome, '', day, count(*)
                from decided group by decided_by, outcome, day
              union all select 'REVIEWER', decided_by, 'disputed', '', day, count(*)
                from decided where disputed group by decided_by, day
              union all select 'REVIEWER', d.decided_by, m.measure, '', d.day, count(*)
                from decided d join second_reading s on s.review_id = d.id and s.store_id = :store
                cross join lateral (values ('reread', true), ('agreed', s.verdict = s.first_verdict)) m(measure, so)
                where s.verdict in ('APPROVED', 'REJECTED') and m.so group by d.decided_by, m.measure, d.day
              union all select 'RULE', l.rule_id, i.outcome, '', i.day, count(*)
                from incident i join kpi_listed l on l.theft_id = i.id and l.store_id = :store
                group by l.rule_id, i.outcome, i.day
              union all select 'RULE', l.rule_id, 'disputed', '', i.day, count(*)
                from incident i join kpi_listed l on l.theft_id = i.id and l.store_id = :store
                where i.disputed group by l.rule_id, i.day
              union all select 'POLICY', l.policy_id, i.outcome, '', i.day, count(*)
                from incident i join listed l on l.theft_id = i.id group by l.policy_id, i.outcome, i.day
              union all select 'POLICY', l.policy_id, 'disputed', '', i.day, count(*)
                from incident i join listed l on l.theft_id = i.id where i.disputed group by l.policy_id, i.day
              union all select 'STORE', :store, m.measure, o.kind, s.day, cast(sum(m.n) as bigint)
                from span s join evidence_object o on o.store_id = :store and o.created_at >= s.begin and o.created_at < s.finish
                cross join lateral (values ('bytes', o.size_bytes), ('objects', 1)) m(measure, n)
                group by m.measure, o.kind, s.day having sum(m.n) <> 0
              union all select 'STORE', :store, m.measure, e.currency, s.day, cast(sum(m.n) as bigint)
                from span s join ledger_entry e on e.store_id = :store and e.account = 'STORE_PAYABLE'
                  and e.at >= s.begin and e.at < s.finish
                  and e.part_minor is not null
                cross join lateral (values
                  (case when e.part_minor < 0 then 'returned' else 'paid' end, abs(e.part_minor)),
                  ('store_share', -e.amount_minor),
                  ('penny_share', e.part_minor + e.amount_minor)) m(measure, n)
                group by m.measure, e.currency, s.day having sum(m.n) <> 0
              union all select 'STORE', :store, m.measure, '', s.day, 1
                from span s join store t on t.id = :store and t.created_at >= s.begin and t.created_at < s.finish
                cross join lateral (values
                  ('joined', true),
                  ('opened', t.live_at is not null),
                  ('sent_clip', exists (select 1 from clip where store_id = :store and not test)),
                  ('had_alert', exists (select 1 from alert where store_id = :store and not test)),
                  ('confirmed_one', exists (select 1 from review where store_id = :store)),
                  ('had_incident', exists (select 1 from theft where store_id = :store)),
                  ('was_paid', exists (select 1 from debt_payment where store_id = :store))) m(measure, so)
                where m.so)""";

    /** What of it is not so yet; sorted where stores share rows, so that two of them never wait for each other. */
    private static final String WRITE = """
            difference as materialized (
              select coalesce(f.dimension, c.dimension) as dimension, coalesce(f.member_id, c.member_id) as member_id,
                coalesce(f.measure, c.measure) as measure, coalesce(f.part, c.part) as part, coalesce(f.day, c.day) as day,
                coalesce(f.n, 0) as n, coalesce(f.n, 0) - coalesce(c.n, 0) as more
              from fresh f full join (
                  select k.* from kpi_count k join span s on s.day = k.day where k.store_id = :store) c
                on c.dimension = f.dimension and c.member_id = f.member_id and c.measure = f.measure and c.part = f.part
                  and c.day = f.day
              where f.n is distinct from c.n),
            kept as (
              insert into kpi_count (store_id, day, dimension, member_id, measure, part, n)
              select :store, day, dimension, member_id, measure, part, n from difference where n <> 0
              on conflict (store_id, day, dimension, member_id, measure, part) do update set n = excluded.n),
            gone as (
              delete from kpi_count c using difference d where d.n = 0 and c.store_id = :store and c.day = d.day
                and c.dimension = d.dimension and c.member_id = d.member_id and c.measure = d.measure and c.part = d.part)
            insert into kpi_total (dimension, member_id, day, measure, part, n)
            select t.dimension, t.member_id, d.day, d.measure, d.part, sum(d.more)
            from difference d cross join lateral (
              select case when d.dimension in ('CAMERA', 'STORE') then 'ALL' else d.dimension end,
                case when d.dimension in ('CAMERA', 'STORE') then cast('00000000-0000-0000-0000-000000000000' as uuid) else d.member_id end)
              t(dimension, member_id)
            group by t.dimension, t.member_id, d.day, d.measure, d.part having sum(d.more) <> 0
            order by t.dimension, t.member_id, d.day, d.measure, d.part
            on conflict (dimension, member_id, day, measure, part) do update set n = kpi_total.n + excluded.n""";

    private static final String SPAN = """
            with span as materialized (
              select d as day, cast(d as timestamp) at time zone 'UTC' as begin, cast(d + 1 as timestamp) at time zone 'UTC' as finish
              from unnest(cast(:days as date[])) d)""";

    private static final String COUNT = String.join(",\n", SPAN, CARDS, SPANS, FRESH, WRITE);

    @PersistenceContext(unitName = "penny")
    EntityManager entities;

    /** Holds the store's figures until the transaction ends: one counts at a time. */
    public void hold(UUID storeId) {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:store, 6070))")
                .setParameter("store", storeId.toString())
                .getSingleResult();
    }

    /**
     * For a job of the store.
     *
     * @param days as ISO 8601
     */
    public void count(UUID storeId, List<String> days) {
        entities.createNativeQuery(COUNT)
                .setParameter("store", storeId)
                .setParameter("days", days.toArray(String[]::new))
                .executeUpdate();
    }
}
