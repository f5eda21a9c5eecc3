create table clip (
  id uuid primary key,
  store_id uuid not null references store,
  camera_id uuid not null references camera,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  size_bytes bigint not null check (size_bytes > 0),
  content_type text not null,
  recorded_at timestamptz not null,
  received_at timestamptz not null,
  object_id uuid,
  state text not null check (state in ('RECEIVED', 'ALERT', 'QUIET', 'FAILED')),
  attempts integer not null default 0,
  failure_code text,
  failure_detail text,
  score integer check (score between 0 and 100),
  alert_id uuid,
  analysed_at timestamptz,
  -- The same bytes from the same camera are the same clip, however often and however concurrently they are sent.
  unique (camera_id, sha256)
);
create index clip_store on clip (store_id, received_at desc, id);
alter table clip enable row level security;
alter table clip force row level security;
grant select on clip to penny_store;
grant select, insert on clip to penny_ingest;
grant select, update (object_id, state, attempts, failure_code, failure_detail, score, alert_id, analysed_at)
  on clip to penny_job;
create policy clip_store on clip to penny_store, penny_ingest, penny_job
  using (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid))
  with check (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid));
