-- The network: people with incidents in several stores of a region, and what each store of that region may see of them.

-- What was seen, in the analyser's words, as it was when the incident was approved.
alter table theft add column behaviours text[] not null default '{}';
-- All incidents of one person, for whoever weighs them.
create policy theft_job_person on theft for select to penny_job
  using (offender_id = any ((select string_to_array(nullif(current_setting('penny.offender_ids', true), ''), ','))::uuid[]));

-- Somebody whom no store is ever told of. Said by a reviewer, once; taken back by nobody.
alter table offender add column spared_as text check (spared_as in ('MINOR', 'VULNERABLE'));
grant update (spared_as) on offender to penny_review;
-- Whom a reviewer may recognise has been in a store of the same region.
grant select (region_id, live_at) on store to penny_review;

-- Where a store is, if it says so: within a hundred metres, and told to others as a distance alone.
alter table store
  add column latitude double precision check (latitude between -90 and 90),
  add column longitude double precision check (longitude between -180 and 180),
  add constraint store_place check ((latitude is null) = (longitude is null));
grant update (latitude, longitude) on store to penny_store, penny_job;

-- A person who is known in a region, and why: the rule and the incidents that it was met by. At most 24 months, whatever the code
-- above believes.
create table network_listing (
  id uuid primary key,
  offender_id uuid not null references offender,
  region_id uuid not null references region,
  reference text not null,
  state text not null check (state in ('LISTED', 'SUSPENDED', 'ENDED')),
  rule text not null check (length(rule) between 1 and 40),
  theft_ids uuid[] not null check (cardinality(theft_ids) > 0),
  version integer not null,
  listed_at timestamptz not null,
  expires_at timestamptz not null,
  returned_at timestamptz,
  ended_at timestamptz,
  constraint network_listing_life check (expires_at <= listed_at + interval '24 months'),
  constraint network_listing_end check ((state = 'ENDED') = (ended_at is not null))
);
create unique index network_listing_current on network_listing (offender_id, region_id) where state <> 'ENDED';
create index network_listing_person on network_listing (offender_id, region_id, ended_at);
create index network_listing_region on network_listing (region_id, state);
alter table network_listing enable row level security;
alter table network_listing force row level security;
grant select, insert, update (state, theft_ids, version, expires_at, returned_at, ended_at) on network_listing to penny_job;
create policy network_listing_job on network_listing to penny_job using (true) with check (true);

-- Incidents that the person concerned disputes: nothing rests on them until that is decided.
create table network_contest (
  theft_id uuid primary key references theft,
  offender_id uuid not null references offender,
  store_id uuid not null references store,
  since timestamptz not null
);
create index network_contest_person on network_contest (offender_id);
create index network_contest_store on network_contest (store_id);
alter table network_contest enable row level security;
alter table network_contest force row level security;
grant select, insert on network_contest to penny_job;
create policy network_contest_store on network_contest to penny_job
  using (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid))
  with check (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid));
create policy network_contest_person on network_contest for select to penny_job
  using (offender_id = any ((select string_to_array(nullif(current_setting('penny.offender_ids', true), ''), ','))::uuid[]));

-- What one store sees of one listing: a copy, with pictures of its own, so that no store ever reads what is another's. It knows
-- neither the person's id nor the other stores, and is not there any more when its time is over.
create table network_entry (
  store_id uuid not null references store,
  listing_id uuid not null references network_listing,
  reference text not null,
  incidents jsonb not null,
  incident_count integer not null check (incident_count > 0),
  here_count integer not null check (here_count between 0 and incident_count),
  store_count integer not null check (store_count > 0),
  behaviours text[] not null,
  pictures uuid[] not null,
  action text not null check (action in ('OBSERVE', 'OFFER_SERVICE')),
  last_seen_at timestamptz not null,
  returned_at timestamptz,
  listed_at timestamptz not null,
  expires_at timestamptz not null,
  version integer not null,
  primary key (store_id, listing_id)
);
create index network_entry_latest on network_entry (store_id, last_seen_at desc, listing_id);
create index network_entry_listing on network_entry (listing_id);
alter table network_entry enable row level security;
alter table network_entry force row level security;
grant select on network_entry to penny_store;
grant select, insert, update, delete on network_entry to penny_job;
create policy network_entry_store on network_entry to penny_store
  using (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid) and expires_at > now());
create policy network_entry_job on network_entry to penny_job
  using (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid))
  with check (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid));

alter table evidence_object drop constraint evidence_object_kind_check;
alter table evidence_object add constraint evidence_object_kind_check check (kind in
  ('CLIP', 'BLURRED_CLIP', 'PREVIEW', 'THUMBNAIL', 'POSTER', 'PORTRAIT', 'FRAME', 'ANALYSIS', 'ATTACHMENT'));
alter table live_event drop constraint live_event_topic_check;
alter table live_event add constraint live_event_topic_check
  check (topic in ('alert', 'review', 'ledger', 'notice', 'snooze', 'network'));
