-- One row per encrypted object. Deleting the row destroys its data key: what is left on the disk cannot be read.
create table evidence_object (
  id uuid primary key,
  store_id uuid not null references store,
  alert_id uuid,
  kind text not null check (kind in
    ('CLIP', 'BLURRED_CLIP', 'PREVIEW', 'THUMBNAIL', 'POSTER', 'FRAME', 'ANALYSIS')),
  position integer not null default 0,
  at_ms integer not null default 0,
  content_type text not null,
  size_bytes bigint not null check (size_bytes >= 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  wrapped_key bytea not null,
  key_id text not null,
  for_review boolean not null default false,
  created_at timestamptz not null
);
create index evidence_object_store on evidence_object (store_id, alert_id, kind, position);
create index evidence_object_alert on evidence_object (alert_id, kind, position);
alter table evidence_object enable row level security;
alter table evidence_object force row level security;
grant select on evidence_object to penny_review, penny_offender;
grant select, update (for_review) on evidence_object to penny_store;
grant select, insert on evidence_object to penny_ingest;
grant select, insert, update (alert_id), delete on evidence_object to penny_job;
create policy evidence_object_store on evidence_object to penny_store, penny_ingest, penny_job
  using (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid))
  with check (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid));
create policy evidence_object_review on evidence_object to penny_review using (for_review);
create policy evidence_object_offender on evidence_object to penny_offender
  using (alert_id = any ((select string_to_array(nullif(current_setting('penny.alert_ids', true), ''), ','))::uuid[])
    and kind = 'BLURRED_CLIP');

create table evidence_view (
  id uuid primary key,
  store_id uuid not null references store,
  alert_id uuid not null,
  object_id uuid not null,
  viewer_id uuid not null,
  viewer_role text not null check (viewer_role in ('STORE', 'REVIEW', 'OPS', 'OFFENDER')),
  at timestamptz not null
);
create index evidence_view_store on evidence_view (store_id, alert_id, at);
create index evidence_view_alert on evidence_view (alert_id, at);
alter table evidence_view enable row level security;
alter table evidence_view force row level security;
grant select, insert on evidence_view to penny_store, penny_review, penny_offender;
create policy evidence_view_store on evidence_view to penny_store
  using (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid))
  with check (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid)
    and viewer_id = (select nullif(current_setting('penny.account_id', true), '')::uuid));
create policy evidence_view_review on evidence_view to penny_review
  using (viewer_id = (select nullif(current_setting('penny.account_id', true), '')::uuid))
  with check (viewer_id = (select nullif(current_setting('penny.account_id', true), '')::uuid));
create policy evidence_view_offender on evidence_view to penny_offender
  using (alert_id = any ((select string_to_array(nullif(current_setting('penny.alert_ids', true), ''), ','))::uuid[]))
  with check (alert_id = any ((select string_to_array(nullif(current_setting('penny.alert_ids', true), ''), ','))::uuid[])
    and viewer_id = (select nullif(current_setting('penny.account_id', true), '')::uuid));
