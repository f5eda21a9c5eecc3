-- Sealed selections of the evidence of one alert. Append-only: no role is granted UPDATE or DELETE.
create table evidence_bundle (
  id uuid primary key,
  store_id uuid not null references store,
  alert_id uuid not null,
  number integer not null check (number >= 1),
  sealed_by uuid not null,
  sealed_at timestamptz not null,
  -- Text, byte for byte as it was hashed: jsonb would put it into another order.
  manifest text not null,
  manifest_sha256 text not null check (manifest_sha256 ~ '^[0-9a-f]{64}$'),
  -- The same hash without who, when and the number: the same selection is sealed once, however often it is asked for.
  selection_sha256 text not null check (selection_sha256 ~ '^[0-9a-f]{64}$'),
  item_count integer not null check (item_count between 1 and 200),
  constraint evidence_bundle_seal check (manifest_sha256 = encode(sha256(convert_to(manifest, 'UTF8')), 'hex')),
  unique (alert_id, number),
  unique (alert_id, selection_sha256)
);
create index evidence_bundle_store on evidence_bundle (store_id, alert_id, number desc);
alter table evidence_bundle enable row level security;
alter table evidence_bundle force row level security;
grant select, insert on evidence_bundle to penny_store;
create policy evidence_bundle_store on evidence_bundle to penny_store
  using (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid))
  with check (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid)
    and sealed_by = (select nullif(current_setting('penny.account_id', true), '')::uuid));
