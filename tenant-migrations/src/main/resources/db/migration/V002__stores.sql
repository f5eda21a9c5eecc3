create table organisation (
  id uuid primary key,
  name text not null check (length(name) between 1 and 200),
  created_at timestamptz not null
);
alter table organisation enable row level security;
alter table organisation force row level security;
grant select on organisation to penny_ops;
grant select, insert on organisation to penny_job;
create policy organisation_ops on organisation to penny_ops using (true);
create policy organisation_job on organisation to penny_job using (true) with check (true);

create table store (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  name text not null check (length(name) between 1 and 200),
  address text not null check (length(address) <= 500),
  time_zone text not null,
  currency char(3) not null check (currency ~ '^[A-Z]{3}$'),
  sensitivity integer not null check (sensitivity between 0 and 100),
  commission_basis_points integer not null check (commission_basis_points between 0 and 10000),
  created_at timestamptz not null
);
create index store_organisation on store (organisation_id, id);
alter table store enable row level security;
alter table store force row level security;
grant select on store to penny_store, penny_ingest, penny_ops, penny_offender;
grant select on store to penny_review;
grant select, insert on store to penny_job;
create policy store_store on store to penny_store, penny_ingest
  using (id = (select nullif(current_setting('penny.store_id', true), '')::uuid));
create policy store_offender on store to penny_offender
  using (id = any ((select string_to_array(nullif(current_setting('penny.store_ids', true), ''), ','))::uuid[]));
create policy store_review on store to penny_review using (true);
create policy store_ops on store to penny_ops using (true);
create policy store_job on store to penny_job using (true) with check (true);

create table camera (
  id uuid primary key,
  store_id uuid not null references store,
  name text not null check (length(name) between 1 and 120),
  key_hash text not null unique check (key_hash ~ '^[0-9a-f]{64}$'),
  key_revoked_at timestamptz,
  last_clip_at timestamptz,
  created_at timestamptz not null
);
create index camera_store on camera (store_id, name, id);
alter table camera enable row level security;
alter table camera force row level security;
-- The hash of a key is nobody's business but the ingest door's.
grant select (id, store_id, name, key_revoked_at, last_clip_at, created_at) on camera to penny_store, penny_review;
grant select on camera to penny_public;
grant select (id, store_id, name, key_revoked_at, last_clip_at, created_at), update (last_clip_at)
  on camera to penny_ingest;
grant select, insert, update on camera to penny_job;
create policy camera_store on camera to penny_store, penny_ingest
  using (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid))
  with check (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid));
create policy camera_review on camera to penny_review using (true);
create policy camera_key on camera to penny_public
  using (key_hash = (select nullif(current_setting('penny.lookup', true), '')));
create policy camera_job on camera to penny_job using (true) with check (true);

create table camera_zone (
  id uuid primary key,
  store_id uuid not null references store,
  camera_id uuid not null references camera on delete cascade,
  kind text not null check (kind in ('SHELF', 'TILL', 'EXIT', 'IGNORE')),
  polygon jsonb not null
);
create index camera_zone_store on camera_zone (store_id, camera_id);
create index camera_zone_camera on camera_zone (camera_id);
alter table camera_zone enable row level security;
alter table camera_zone force row level security;
grant select on camera_zone to penny_store, penny_review;
grant select, insert on camera_zone to penny_job;
create policy camera_zone_store on camera_zone to penny_store
  using (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid));
create policy camera_zone_review on camera_zone to penny_review using (true);
create policy camera_zone_job on camera_zone to penny_job using (true) with check (true);
