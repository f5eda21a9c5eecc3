-- Evidence that is held, by Penny Ops. Legal: it may not go, because of a case; of one incident, or of a whole store. Withheld: it is
-- there and nobody is shown it any more; of one incident. One person is enough to hold; it takes two to let go.
create table evidence_hold (
  id uuid primary key,
  kind text not null check (kind in ('LEGAL', 'WITHHELD')),
  store_id uuid not null references store,
  -- The incident and its alerts; null for all of the store.
  theft_id uuid references theft,
  alert_ids uuid[],
  reason text not null check (length(reason) between 1 and 500),
  set_by uuid not null,
  set_at timestamptz not null,
  lift_asked_by uuid,
  lift_asked_at timestamptz,
  lift_reason text check (length(lift_reason) between 1 and 500),
  lifted_by uuid,
  lifted_at timestamptz,
  constraint evidence_hold_of check ((theft_id is null) = (alert_ids is null) and (kind = 'LEGAL' or theft_id is not null)),
  constraint evidence_hold_asked check (
    (lift_asked_by is null) = (lift_asked_at is null) and (lift_asked_by is null) = (lift_reason is null)),
  constraint evidence_hold_lifted check ((lifted_by is null) = (lifted_at is null) and (lifted_by is null or lift_asked_by is not null)),
  constraint evidence_hold_two_people check (lifted_by <> lift_asked_by)
);
create unique index evidence_hold_once on evidence_hold (kind, store_id, theft_id) nulls not distinct where lifted_at is null;
create index evidence_hold_store on evidence_hold (store_id, set_at desc);
create index evidence_hold_theft on evidence_hold (theft_id);
create index evidence_hold_latest on evidence_hold (set_at desc, id desc);
alter table evidence_hold enable row level security;
alter table evidence_hold force row level security;
grant select, insert (id, kind, store_id, theft_id, alert_ids, reason, set_by, set_at),
  update (lift_asked_by, lift_asked_at, lift_reason, lifted_by, lifted_at) on evidence_hold to penny_ops;
grant select (id, kind, store_id, theft_id, alert_ids, lifted_at) on evidence_hold to penny_job;
create policy evidence_hold_job on evidence_hold for select to penny_job
  using (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid));
create policy evidence_hold_ops on evidence_hold for select to penny_ops using (true);
create policy evidence_hold_set on evidence_hold for insert to penny_ops
  with check (set_by = (select nullif(current_setting('penny.account_id', true), '')::uuid));
-- In one's own name, and what is lifted stays so.
create policy evidence_hold_lift on evidence_hold for update to penny_ops
  using (lifted_at is null)
  with check (lift_asked_by = (select nullif(current_setting('penny.account_id', true), '')::uuid)
    or lifted_by = (select nullif(current_setting('penny.account_id', true), '')::uuid));

-- Whatever the code above believes. Who may delete evidence is a job of its store, and sees the store's holds.
create function held_evidence_stays() returns trigger language plpgsql as $$
begin
  if exists (
    select 1 from evidence_hold where kind = 'LEGAL' and store_id = old.store_id and lifted_at is null
      and (alert_ids is null or old.alert_id = any (alert_ids))
  ) then
    raise exception 'evidence % is under a legal hold', old.id using errcode = 'check_violation';
  end if;
  return old;
end $$;
create trigger held_evidence_stays before delete on evidence_object
  for each row when (old.alert_id is not null) execute function held_evidence_stays();

-- Restrictive: whichever other policy would show it to somebody. Jobs see it, since they bring it back or destroy it.
alter table evidence_object add column withheld boolean not null default false;
grant update (withheld) on evidence_object to penny_job;
create policy evidence_object_withheld on evidence_object as restrictive for select
  to penny_store, penny_review, penny_offender, penny_ops using (not withheld);
