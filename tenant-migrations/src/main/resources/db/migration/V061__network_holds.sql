-- Somebody is kept from the network, by Penny Ops or by a circuit breaker, whatever the policies say. One person is enough to
-- hold; it takes two to let go.
create table network_hold (
  id uuid primary key,
  offender_id uuid not null references offender,
  -- Suspended: as they were when it is lifted. Redacted: known no more, and nothing from before counts again.
  kind text not null check (kind in ('SUSPENDED', 'REDACTED')),
  cause text not null check (cause in ('OPS', 'STORM', 'JOURNEY')),
  -- What a breaker has tripped on: once, also when it was lifted.
  tripped_on uuid[],
  reason text check (length(reason) between 1 and 500),
  set_by uuid,
  set_at timestamptz not null,
  lift_asked_by uuid,
  lift_asked_at timestamptz,
  lift_reason text check (length(lift_reason) between 1 and 500),
  lifted_by uuid,
  lifted_at timestamptz,
  constraint network_hold_origin check (
    (cause = 'OPS') = (set_by is not null) and (cause = 'OPS') = (reason is not null) and (cause = 'OPS') = (tripped_on is null)),
  constraint network_hold_asked check (
    (lift_asked_by is null) = (lift_asked_at is null) and (lift_asked_by is null) = (lift_reason is null)),
  constraint network_hold_lifted check ((lifted_by is null) = (lifted_at is null) and (lifted_by is null or lift_asked_by is not null)),
  constraint network_hold_two_people check (lifted_by <> lift_asked_by)
);
create unique index network_hold_trip on network_hold (offender_id, cause, tripped_on) where tripped_on is not null;
create index network_hold_person on network_hold (offender_id) where lifted_at is null;
create index network_hold_latest on network_hold (set_at desc, id desc);
alter table network_hold enable row level security;
alter table network_hold force row level security;
grant select on network_hold to penny_job, penny_ops;
grant insert (id, offender_id, kind, cause, tripped_on, set_at) on network_hold to penny_job;
grant insert (id, offender_id, kind, cause, reason, set_by, set_at),
  update (lift_asked_by, lift_asked_at, lift_reason, lifted_by, lifted_at)
  on network_hold to penny_ops;
create policy network_hold_job on network_hold to penny_job
  using (offender_id = any ((select string_to_array(nullif(current_setting('penny.offender_ids', true), ''), ','))::uuid[]))
  with check (offender_id = any ((select string_to_array(nullif(current_setting('penny.offender_ids', true), ''), ','))::uuid[]));
create policy network_hold_ops on network_hold for select to penny_ops using (true);
create policy network_hold_set on network_hold for insert to penny_ops
  with check (set_by = (select nullif(current_setting('penny.account_id', true), '')::uuid));
-- In one's own name, and what is lifted stays so.
create policy network_hold_lift on network_hold for update to penny_ops
  using (lifted_at is null)
  with check (lift_asked_by = (select nullif(current_setting('penny.account_id', true), '')::uuid)
    or lifted_by = (select nullif(current_setting('penny.account_id', true), '')::uuid));
