-- How long a store keeps evidence, within what the law allows; a store without a row keeps to the limits themselves.
create table retention_policy (
  store_id uuid primary key references store,
  dismissed_days integer not null check (dismissed_days between 0 and 7),
  undecided_days integer not null check (undecided_days between 1 and 14),
  confirmed_days integer not null check (confirmed_days between 30 and 365),
  settled_days integer not null check (settled_days between 0 and 90)
);
alter table retention_policy enable row level security;
alter table retention_policy force row level security;
grant select, insert, update (dismissed_days, undecided_days, confirmed_days, settled_days) on retention_policy to penny_store;
grant select on retention_policy to penny_job;
create policy retention_policy_store on retention_policy to penny_store, penny_job
  using (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid))
  with check (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid));

-- What a run has destroyed: its row and with it the only key went in the same transaction, its bytes after that.
create table destroyed_object (
  object_id uuid primary key,
  store_id uuid not null references store,
  run_id uuid not null references job_run,
  alert_id uuid not null,
  kind text not null,
  reason text not null check (reason in ('DISMISSED', 'UNDECIDED', 'CONFIRMED', 'SETTLED')),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  size_bytes bigint not null check (size_bytes >= 0),
  key_id text not null,
  created_at timestamptz not null,
  destroyed_at timestamptz not null,
  -- When nothing was left of its bytes; and whether there was nothing to remove, because somebody had been before us.
  proved_at timestamptz,
  missing boolean,
  constraint destroyed_object_proved check ((proved_at is null) = (missing is null))
);
create index destroyed_object_store on destroyed_object (store_id, run_id, object_id);
create index destroyed_object_unproved on destroyed_object (run_id, store_id, object_id) where proved_at is null;
alter table destroyed_object enable row level security;
alter table destroyed_object force row level security;
grant select, insert, update (proved_at, missing) on destroyed_object to penny_job;
create policy destroyed_object_job on destroyed_object to penny_job
  using (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid))
  with check (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid));

-- That it was destroyed, signed with the key of the server; written once, never changed.
create table destruction_certificate (
  id uuid primary key,
  store_id uuid not null references store,
  run_id uuid not null references job_run,
  objects bigint not null check (objects > 0),
  missing bigint not null check (missing between 0 and objects),
  -- The certificate as canonical JSON, byte for byte as it was signed.
  text text not null,
  key_id text not null,
  signature text not null,
  made_at timestamptz not null,
  unique (store_id, run_id)
);
create index destruction_certificate_latest on destruction_certificate (made_at desc, id desc);
create index destruction_certificate_store on destruction_certificate (store_id, made_at desc, id desc);
alter table destruction_certificate enable row level security;
alter table destruction_certificate force row level security;
grant select on destruction_certificate to penny_store, penny_ops;
grant select, insert on destruction_certificate to penny_job;
create policy destruction_certificate_store on destruction_certificate for select to penny_store
  using (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid));
create policy destruction_certificate_job on destruction_certificate to penny_job
  using (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid))
  with check (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid));
create policy destruction_certificate_ops on destruction_certificate for select to penny_ops using (true);
