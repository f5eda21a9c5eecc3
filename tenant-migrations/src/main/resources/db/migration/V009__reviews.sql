create table review (
  id uuid primary key,
  store_id uuid not null references store,
  alert_id uuid not null references alert,
  camera_id uuid not null references camera,
  camera_name text not null,
  occurred_at timestamptz not null,
  score integer not null,
  sentence text not null,
  confirmed_by uuid not null,
  confirmed_initials text not null,
  confirmed_at timestamptz not null,
  due_at timestamptz not null,
  state text not null check (state in ('PENDING', 'APPROVED', 'REJECTED', 'WITHDRAWN')),
  claimed_by uuid,
  claimed_until timestamptz,
  decided_by uuid,
  decided_at timestamptz,
  reason text check (length(reason) between 1 and 500),
  offender_id uuid,
  -- Two different people stand behind each incident, whatever the code above believes.
  constraint review_two_people check (decided_by is null or decided_by <> confirmed_by)
);
create unique index review_one_open on review (alert_id) where state in ('PENDING', 'APPROVED');
create index review_queue on review (state, confirmed_at, id);
create index review_store on review (store_id, alert_id);
alter table review enable row level security;
alter table review force row level security;
grant select, insert, update (state) on review to penny_store;
grant select, update (state, claimed_by, claimed_until, decided_by, decided_at, reason, offender_id)
  on review to penny_review;
create policy review_store on review to penny_store
  using (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid))
  with check (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid)
    and state in ('PENDING', 'WITHDRAWN'));
create policy review_review on review to penny_review using (state <> 'WITHDRAWN') with check (state <> 'WITHDRAWN');

-- A person concerned: an opaque reference and nothing else. Stores have no grant here at all; what a store may know of
-- a person linked to its own incidents is its row in store_offender.
create table offender (
  id uuid primary key,
  reference text not null unique check (reference ~ '^P-[0-9A-Z]{5,8}$'),
  created_at timestamptz not null
);
alter table offender enable row level security;
alter table offender force row level security;
grant select, insert on offender to penny_review;
grant select on offender to penny_job;
create policy offender_review on offender to penny_review using (true) with check (true);
create policy offender_job on offender to penny_job using (true);

create table theft (
  id uuid primary key,
  store_id uuid not null references store,
  alert_id uuid not null unique references alert,
  offender_id uuid not null references offender,
  camera_id uuid not null references camera,
  camera_name text not null,
  occurred_at timestamptz not null,
  sentence text not null,
  confirmed_by uuid not null,
  approved_by uuid not null,
  approved_at timestamptz not null,
  constraint theft_two_people check (approved_by <> confirmed_by)
);
create index theft_store on theft (store_id, offender_id, occurred_at desc);
create index theft_offender on theft (offender_id, occurred_at desc);
alter table theft enable row level security;
alter table theft force row level security;
grant select on theft to penny_store, penny_offender, penny_job;
grant select, insert on theft to penny_review;
create policy theft_store on theft to penny_store, penny_job
  using (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid));
create policy theft_review on theft to penny_review using (true) with check (true);
create policy theft_offender on theft to penny_offender
  using (offender_id = any ((select string_to_array(nullif(current_setting('penny.offender_ids', true), ''), ','))::uuid[]));
