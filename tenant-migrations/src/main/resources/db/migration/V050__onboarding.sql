-- How far a store that joins by itself has come: each step once, when it was first taken.
create table store_milestone (
  store_id uuid not null references store,
  step text not null check (step in
    ('STORE', 'CONTACT', 'CAMERA', 'TEST_ALERT', 'AGREEMENT', 'SIGNS', 'TRIAL', 'FIRST_ALERT')),
  at timestamptz not null,
  primary key (store_id, step)
);
alter table store_milestone enable row level security;
alter table store_milestone force row level security;
grant select, insert on store_milestone to penny_store, penny_job;
grant select on store_milestone to penny_ops;
create policy store_milestone_store on store_milestone to penny_store, penny_job
  using (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid))
  with check (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid));
create policy store_milestone_ops on store_milestone for select to penny_ops using (true);

-- What was agreed with a store, word by word, who signed it and as what. Never changed; another version is another row.
create table store_agreement (
  id uuid primary key,
  store_id uuid not null references store,
  version integer not null check (version >= 1),
  language text not null check (language in ('en', 'es', 'fr')),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  signatory bytea not null check (length(signatory) <= 1200),
  signed_by uuid not null,
  signed_at timestamptz not null,
  unique (store_id, version)
);
alter table store_agreement enable row level security;
alter table store_agreement force row level security;
grant select, insert on store_agreement to penny_store;
grant select (id, signatory), update (signatory) on store_agreement to penny_keys;
create policy store_agreement_store on store_agreement to penny_store
  using (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid))
  with check (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid)
    and signed_by = (select nullif(current_setting('penny.account_id', true), '')::uuid));
create policy store_agreement_keys on store_agreement to penny_keys using (true) with check (true);

-- A store tries Penny before it pays for it.
create table store_trial (
  store_id uuid primary key references store,
  started_by uuid not null,
  started_at timestamptz not null,
  ends_at timestamptz not null,
  constraint store_trial_ends check (ends_at > started_at)
);
alter table store_trial enable row level security;
alter table store_trial force row level security;
grant select, insert on store_trial to penny_store;
grant select on store_trial to penny_ops;
create policy store_trial_store on store_trial to penny_store
  using (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid))
  with check (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid)
    and started_by = (select nullif(current_setting('penny.account_id', true), '')::uuid));
create policy store_trial_ops on store_trial for select to penny_ops using (true);
