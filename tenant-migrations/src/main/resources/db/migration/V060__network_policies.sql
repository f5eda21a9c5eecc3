-- Who is known in a region is decided by policies that Penny Ops writes, tries on past data, and switches on with two people.

-- How grave an incident was, in the reviewer's judgement, and what was lost, which the reviewer is not told.
alter table theft
  add column severity text not null default 'MEDIUM' check (severity in ('LOW', 'MEDIUM', 'HIGH')),
  add column value_minor bigint check (value_minor > 0),
  add column value_currency char(3),
  add constraint theft_value check ((value_minor is null) = (value_currency is null));
alter table theft alter column severity drop default;
revoke select, insert on theft from penny_review;
grant
  select (id, store_id, alert_id, offender_id, camera_id, camera_name, occurred_at, sentence, recordings, behaviours,
    confirmed_by, approved_by, approved_at, overturned_at, severity),
  insert (id, store_id, alert_id, offender_id, camera_id, camera_name, occurred_at, sentence, recordings, behaviours,
    confirmed_by, approved_by, approved_at, severity)
  on theft to penny_review;
grant update (value_minor, value_currency) on theft to penny_job;
-- The owner is bound by the policies too, and none is its own.
alter table theft no force row level security;
alter table loss_item no force row level security;
update theft t set value_minor = l.minor, value_currency = l.currency
  from (select alert_id, sum(quantity * unit_minor) as minor, max(currency) as currency from loss_item group by alert_id) l
  where l.alert_id = t.alert_id;
alter table loss_item force row level security;
alter table theft force row level security;

-- Each version of each policy, for ever: what a listing rests on can always be read.
create table network_policy_version (
  id uuid primary key,
  policy_id uuid not null,
  version integer not null check (version > 0),
  name text not null check (length(name) between 1 and 60),
  stores integer not null check (stores between 1 and 20),
  within_days integer not null check (within_days between 1 and 365),
  -- Every region where there is none.
  region_id uuid references region,
  -- How far from one of the incidents' stores a store of the region may be; all of it where there is none.
  reach_km integer check (reach_km between 1 and 500),
  severity text not null check (severity in ('LOW', 'MEDIUM', 'HIGH')),
  value_minor bigint check (value_minor > 0),
  value_currency char(3),
  lasts_months integer not null check (lasts_months between 1 and 24),
  action text not null check (action in ('OBSERVE', 'OFFER_SERVICE')),
  state text not null default 'PROPOSED' check (state in ('PROPOSED', 'ACTIVE', 'ENDED')),
  -- Nobody: it came with Penny.
  proposed_by uuid,
  proposed_at timestamptz not null,
  activated_by uuid,
  activated_at timestamptz,
  ended_by uuid,
  ended_at timestamptz,
  constraint network_policy_version_once unique (policy_id, version),
  constraint network_policy_version_value check ((value_minor is null) = (value_currency is null)),
  -- Nothing rests on one store alone but what is grave.
  constraint network_policy_version_one_store check (stores > 1 or severity = 'HIGH'),
  constraint network_policy_version_two_people check (activated_by <> proposed_by),
  constraint network_policy_version_active check (state <> 'ACTIVE' or activated_at is not null),
  constraint network_policy_version_end check ((state = 'ENDED') = (ended_at is not null))
);
create unique index network_policy_version_active on network_policy_version (policy_id) where state = 'ACTIVE';
create unique index network_policy_version_proposed on network_policy_version (policy_id) where state = 'PROPOSED';
create index network_policy_version_region on network_policy_version (region_id);
insert into network_policy_version (id, policy_id, version, name, stores, within_days, severity, lasts_months, action, state,
    proposed_at, activated_at)
  values ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000001', 1, 'Two stores, 14 days', 2, 14,
    'LOW', 12, 'OFFER_SERVICE', 'ACTIVE', now(), now());
alter table network_policy_version enable row level security;
alter table network_policy_version force row level security;
grant select on network_policy_version to penny_job, penny_ops;
grant insert (id, policy_id, version, name, stores, within_days, region_id, reach_km, severity, value_minor, value_currency,
    lasts_months, action, proposed_by, proposed_at),
  update (state, activated_by, activated_at, ended_by, ended_at)
  on network_policy_version to penny_ops;
create policy network_policy_version_job on network_policy_version for select to penny_job using (true);
create policy network_policy_version_ops on network_policy_version for select to penny_ops using (true);
create policy network_policy_version_propose on network_policy_version for insert to penny_ops
  with check (proposed_by = (select nullif(current_setting('penny.account_id', true), '')::uuid));
-- In one's own name: switched on by somebody else than who proposed it, ended by anybody.
create policy network_policy_version_decide on network_policy_version for update to penny_ops
  using (state in ('PROPOSED', 'ACTIVE'))
  with check (activated_by = (select nullif(current_setting('penny.account_id', true), '')::uuid)
    or ended_by = (select nullif(current_setting('penny.account_id', true), '')::uuid));

-- Which version a listing was weighed by, and of which stores its incidents are.
alter table network_listing
  add column policy_version_id uuid not null default '00000000-0000-7000-8000-000000000001' references network_policy_version,
  add column store_ids uuid[] not null default '{}',
  drop column rule;
alter table network_listing alter column policy_version_id drop default, alter column store_ids drop default;
create index network_listing_policy on network_listing (policy_version_id);
create index network_listing_state on network_listing (state, listed_at desc, id desc);
grant update (policy_version_id, store_ids) on network_listing to penny_job;
grant select on network_listing, network_contest to penny_ops;
create policy network_listing_ops on network_listing for select to penny_ops using (true);
create policy network_contest_ops on network_contest for select to penny_ops using (true);
grant select (id, reference, spared_as) on offender to penny_ops;
create policy offender_ops on offender for select to penny_ops using (true);
