-- Whom a store tells of an alert, and how. Name, address and number are sealed as one. A contact that is a member of the
-- store's team goes with the membership.
create table contact (
  id uuid primary key,
  store_id uuid not null references store,
  account_id uuid,
  details bytea not null check (length(details) <= 2000),
  language text not null check (language in ('en', 'es', 'fr')),
  by_push boolean not null,
  by_text boolean not null,
  by_mail boolean not null,
  told_of text not null check (told_of in ('EVERY_ALERT', 'UNANSWERED')),
  -- In the store's time; over midnight where the first is the later.
  quiet_from time,
  quiet_until time,
  -- STOPPED by whom it reaches, REFUSED by whoever was to carry it.
  text_state text not null check (text_state in ('OPEN', 'STOPPED', 'REFUSED')),
  mail_state text not null check (mail_state in ('OPEN', 'STOPPED', 'REFUSED')),
  stop_hash text not null unique check (stop_hash ~ '^[0-9a-f]{64}$'),
  created_at timestamptz not null,
  constraint contact_quiet check ((quiet_from is null) = (quiet_until is null)),
  constraint contact_push check (account_id is not null or not by_push),
  unique (store_id, account_id),
  foreign key (store_id, account_id) references store_member on delete cascade
);
create index contact_store on contact (store_id, created_at, id);
alter table contact enable row level security;
alter table contact force row level security;
grant select, insert, delete,
  update (details, language, by_push, by_text, by_mail, told_of, quiet_from, quiet_until, text_state, mail_state, stop_hash)
  on contact to penny_store;
grant select, update (text_state, mail_state) on contact to penny_job;
grant select (id, store_id, mail_state, stop_hash), update (mail_state) on contact to penny_public;
create policy contact_store on contact to penny_store, penny_job
  using (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid))
  with check (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid));
-- Who has a letter may end those that would follow, and needs no account for it.
create policy contact_stop on contact to penny_public
  using (stop_hash = (select nullif(current_setting('penny.lookup', true), '')))
  with check (stop_hash = (select nullif(current_setting('penny.lookup', true), '')));

-- Browsers of a member that may be woken. A telephone has one owner at a time: its endpoint stands once in a store.
create table contact_device (
  id uuid primary key,
  store_id uuid not null,
  account_id uuid not null,
  endpoint_hash text not null check (endpoint_hash ~ '^[0-9a-f]{64}$'),
  details bytea not null check (length(details) <= 4000),
  label text not null check (length(label) between 1 and 60),
  made_at timestamptz not null,
  unique (store_id, endpoint_hash),
  foreign key (store_id, account_id) references store_member on delete cascade
);
create index contact_device_account on contact_device (store_id, account_id, made_at);
alter table contact_device enable row level security;
alter table contact_device force row level security;
grant select (id, store_id, account_id, endpoint_hash, label, made_at), insert, delete on contact_device to penny_store;
grant select, delete on contact_device to penny_job;
create policy contact_device_store on contact_device to penny_store
  using (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid))
  with check (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid)
    and account_id = (select nullif(current_setting('penny.account_id', true), '')::uuid));
create policy contact_device_job on contact_device to penny_job
  using (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid))
  with check (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid));

-- How often a store wants to be told. A store without a row has the defaults.
create table notice_rules (
  store_id uuid primary key references store,
  cooldown_s integer not null check (cooldown_s between 0 and 3600),
  -- Null for a store that is not told again when nobody takes an alert.
  unanswered_after_s integer check (unanswered_after_s between 30 and 3600),
  hourly_budget integer not null check (hourly_budget between 1 and 120)
);
alter table notice_rules enable row level security;
alter table notice_rules force row level security;
grant select, insert, update (cooldown_s, unanswered_after_s, hourly_budget) on notice_rules to penny_store;
grant select on notice_rules to penny_job;
create policy notice_rules_store on notice_rules to penny_store, penny_job
  using (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid))
  with check (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid));

-- A camera of which nobody is told for a while; its alerts stand on every screen as ever.
create table camera_snooze (
  store_id uuid not null references store,
  camera_id uuid not null references camera,
  until timestamptz not null,
  snoozed_by uuid not null,
  snoozed_at timestamptz not null,
  primary key (store_id, camera_id)
);
create index camera_snooze_camera on camera_snooze (camera_id);
alter table camera_snooze enable row level security;
alter table camera_snooze force row level security;
grant select, insert, delete, update (until, snoozed_by, snoozed_at) on camera_snooze to penny_store;
grant select on camera_snooze to penny_job;
create policy camera_snooze_store on camera_snooze to penny_store
  using (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid))
  with check (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid)
    and snoozed_by = (select nullif(current_setting('penny.account_id', true), '')::uuid));
create policy camera_snooze_job on camera_snooze for select to penny_job
  using (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid));

-- What a store was to be told, once for each alert and kind, and why not where it was not. Append-only.
create table notice (
  id uuid primary key,
  store_id uuid not null references store,
  kind text not null check (kind in ('ALERT', 'MANY', 'UNANSWERED', 'TEST')),
  alert_id uuid references alert,
  camera_id uuid,
  camera_name text check (length(camera_name) <= 120),
  occurred_at timestamptz,
  -- Kinds of signals, with a comma between two.
  seen text check (length(seen) <= 200),
  held text check (held in ('COOLDOWN', 'SNOOZED', 'BUDGET')),
  created_at timestamptz not null,
  unique (store_id, alert_id, kind)
);
create index notice_store on notice (store_id, created_at desc, id desc);
create index notice_alert on notice (alert_id);
alter table notice enable row level security;
alter table notice force row level security;
grant select, insert on notice to penny_store, penny_job;
create policy notice_job on notice to penny_job
  using (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid))
  with check (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid));
-- People ask for tests; what is told of alerts is not theirs to invent.
create policy notice_store on notice to penny_store
  using (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid))
  with check (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid) and kind = 'TEST');

-- One for each way to each contact.
create table notice_delivery (
  id uuid primary key,
  store_id uuid not null references store,
  notice_id uuid not null references notice,
  -- No reference: what was sent to a contact outlives it.
  contact_id uuid not null,
  channel text not null check (channel in ('PUSH', 'TEXT', 'MAIL')),
  device_id uuid,
  -- Whether it stands in for a way that failed.
  stand_in boolean not null,
  state text not null check (state in ('QUEUED', 'SENT', 'KEPT', 'FAILED', 'HELD')),
  reason text check (length(reason) <= 60),
  created_at timestamptz not null,
  settled_at timestamptz,
  unique nulls not distinct (notice_id, contact_id, channel, device_id)
);
create index notice_delivery_store on notice_delivery (store_id, created_at desc, id desc);
create index notice_delivery_notice on notice_delivery (store_id, notice_id, contact_id);
alter table notice_delivery enable row level security;
alter table notice_delivery force row level security;
grant select on notice_delivery to penny_store;
grant select, insert, update (state, reason, settled_at) on notice_delivery to penny_job;
create policy notice_delivery_store on notice_delivery for select to penny_store
  using (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid));
create policy notice_delivery_job on notice_delivery to penny_job
  using (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid))
  with check (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid));

-- Since when staff have been told that nobody has taken it.
alter table alert add column unanswered_at timestamptz;
grant update (unanswered_at) on alert to penny_job;

grant select (id, details), update (details) on contact to penny_keys;
grant select (id, details), update (details) on contact_device to penny_keys;
create policy contact_keys on contact to penny_keys using (true) with check (true);
create policy contact_device_keys on contact_device to penny_keys using (true) with check (true);

alter table live_event drop constraint live_event_topic_check;
alter table live_event add constraint live_event_topic_check
  check (topic in ('alert', 'review', 'ledger', 'notice', 'snooze'));
