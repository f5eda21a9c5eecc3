-- The figures of the product, counted once and read often. What is counted, and what it means, stands in kpis.json.

-- What was changed and is not counted yet. Only ever added to, so that nobody waits for anybody: a day, something that an alert can
-- be found by, or neither for all of a store.
create table kpi_change (
  id bigint generated always as identity primary key,
  store_id uuid not null,
  day date,
  subject_id uuid,
  at timestamptz not null default clock_timestamp()
);
create index kpi_change_store on kpi_change (store_id, id);
alter table kpi_change enable row level security;
alter table kpi_change force row level security;
grant select, delete on kpi_change to penny_job;
grant select (id, at) on kpi_change to penny_ops;
create policy kpi_change_mark on kpi_change for insert to penny_owner with check (true);
create policy kpi_change_job on kpi_change for select to penny_job using (true);
create policy kpi_change_done on kpi_change for delete to penny_job
  using (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid));
create policy kpi_change_ops on kpi_change for select to penny_ops using (true);

-- Counts of a store by the day (UTC) on which the alert was raised: what becomes of it later is counted there too, so that a share is
-- always one of the same alerts. Money and storage stand on the day of the entry and of the recording, and the steps of a store on the
-- day it joined.
create table kpi_count (
  store_id uuid not null references store,
  day date not null,
  dimension text not null check (dimension in ('CAMERA', 'STORE', 'REVIEWER', 'RULE')),
  -- The camera, the store itself, the reviewer, or the version of a policy.
  member_id uuid not null,
  measure text not null check (length(measure) <= 40),
  -- The currency, the kind of evidence, or the number of a bucket of time; empty for a plain count.
  part text not null check (length(part) <= 20),
  n bigint not null,
  primary key (store_id, day, dimension, member_id, measure, part)
);
alter table kpi_count enable row level security;
alter table kpi_count force row level security;
grant select, insert, update (n), delete on kpi_count to penny_job;
grant select on kpi_count to penny_ops;
create policy kpi_count_job on kpi_count to penny_job
  using (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid))
  with check (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid));
create policy kpi_count_ops on kpi_count for select to penny_ops using (true);
-- Whether a first clip is known of.
create policy kpi_count_look on kpi_count for select to penny_owner using (true);

-- The same of all stores together: what a page reads does not grow with them.
create table kpi_total (
  dimension text not null check (dimension in ('ALL', 'REVIEWER', 'RULE')),
  -- Zeros for all.
  member_id uuid not null,
  day date not null,
  measure text not null check (length(measure) <= 40),
  part text not null check (length(part) <= 20),
  n bigint not null,
  primary key (dimension, member_id, day, measure, part)
);
alter table kpi_total enable row level security;
alter table kpi_total force row level security;
grant select, insert, update (n) on kpi_total to penny_job;
grant select on kpi_total to penny_ops;
create policy kpi_total_job on kpi_total to penny_job using (true) with check (true);
create policy kpi_total_ops on kpi_total for select to penny_ops using (true);

-- Incidents that somebody was once listed by, and the version of the policy: a listing forgets those that do not stand.
create table kpi_listed (
  theft_id uuid not null references theft,
  rule_id uuid not null references network_policy_version,
  store_id uuid not null references store,
  primary key (theft_id, rule_id)
);
create index kpi_listed_store on kpi_listed (store_id);
create index kpi_listed_rule on kpi_listed (rule_id);
alter table kpi_listed enable row level security;
alter table kpi_listed force row level security;
grant select, insert on kpi_listed to penny_job;
create policy kpi_listed_job on kpi_listed for select to penny_job
  using (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid));
create policy kpi_listed_add on kpi_listed for insert to penny_job with check (true);
