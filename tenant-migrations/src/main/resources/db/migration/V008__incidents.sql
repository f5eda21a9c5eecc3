create table alert (
  id uuid primary key,
  store_id uuid not null references store,
  camera_id uuid not null references camera,
  camera_name text not null,
  clip_id uuid not null unique,
  occurred_at timestamptz not null,
  raised_at timestamptz not null,
  score integer not null check (score between 0 and 100),
  threshold integer not null check (threshold between 0 and 100),
  parts jsonb not null,
  signals jsonb not null,
  sentence text not null,
  people integer not null check (people >= 0),
  duration_ms integer not null check (duration_ms >= 0),
  width integer not null,
  height integer not null,
  fps double precision not null,
  clip_sha256 text not null,
  clip_size_bytes bigint not null,
  status text not null check (status in ('NEW', 'PENDING_REVIEW', 'CONFIRMED', 'DISMISSED')),
  taken_by uuid,
  decided_by uuid,
  decided_at timestamptz,
  undo_until timestamptz,
  dismiss_reason text check (dismiss_reason in ('NOTHING_HAPPENED', 'PAID', 'STAFF', 'PUT_BACK', 'OTHER', 'REJECTED')),
  note text check (length(note) <= 500)
);
create index alert_store on alert (store_id, raised_at desc, id desc);
create index alert_store_status on alert (store_id, status, raised_at desc, id desc);
alter table alert enable row level security;
alter table alert force row level security;
grant select, update (status, taken_by, decided_by, decided_at, undo_until, dismiss_reason, note) on alert to penny_store;
grant select, update (status, dismiss_reason) on alert to penny_review;
grant select, insert on alert to penny_job;
create policy alert_store on alert to penny_store, penny_job
  using (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid))
  with check (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid));
-- A reviewer sees an alert only once a member of staff stands behind it.
create policy alert_review on alert to penny_review
  using (decided_by is not null and status <> 'NEW') with check (decided_by is not null and status <> 'NEW');

-- What was taken and its value stand apart from the alert: a reviewer decides without seeing an amount.
create table loss_item (
  id uuid primary key,
  store_id uuid not null references store,
  alert_id uuid not null references alert,
  position integer not null,
  name text not null check (length(name) between 1 and 120),
  quantity integer not null check (quantity between 1 and 999),
  unit_minor bigint not null check (unit_minor between 1 and 10000000),
  currency char(3) not null
);
create index loss_item_store on loss_item (store_id, alert_id, position);
create index loss_item_alert on loss_item (alert_id);
alter table loss_item enable row level security;
alter table loss_item force row level security;
grant select, insert, delete on loss_item to penny_store;
grant select on loss_item to penny_job;
create policy loss_item_store on loss_item to penny_store, penny_job
  using (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid))
  with check (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid));

create table alert_comment (
  id uuid primary key,
  store_id uuid not null references store,
  alert_id uuid not null references alert,
  author_id uuid not null,
  at timestamptz not null,
  text text not null check (length(text) between 1 and 2000)
);
create index alert_comment_store on alert_comment (store_id, alert_id, at);
create index alert_comment_alert on alert_comment (alert_id);
alter table alert_comment enable row level security;
alter table alert_comment force row level security;
grant select, insert on alert_comment to penny_store;
create policy alert_comment_store on alert_comment to penny_store
  using (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid))
  with check (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid)
    and author_id = (select nullif(current_setting('penny.account_id', true), '')::uuid));
