-- Why somebody opened evidence. The account of a person concerned is none of the store's business: it sees colleagues only.
alter table evidence_view
  add column reason text not null default 'ALERT' check (reason in ('ALERT', 'BUNDLE', 'REVIEW', 'PORTAL')),
  add column staff_id uuid generated always as (case when viewer_role = 'STORE' then viewer_id end) stored;
alter table evidence_view alter column reason drop default;
revoke select on evidence_view from penny_store, penny_offender, penny_review;
grant select (id, store_id, alert_id, object_id, viewer_role, staff_id, reason, at) on evidence_view to penny_store;
grant select (id, alert_id, viewer_role, reason, at) on evidence_view to penny_review, penny_offender;
-- A reviewer sees their own views only.
grant select (viewer_id) on evidence_view to penny_review;

-- When the playback that a view was recorded for began: a link that nobody follows in time is worth nothing.
create table evidence_playback (
  view_id uuid primary key references evidence_view,
  viewer_id uuid not null,
  started_at timestamptz not null
);
alter table evidence_playback enable row level security;
alter table evidence_playback force row level security;
grant select, insert on evidence_playback to penny_store, penny_review, penny_offender;
create policy evidence_playback_own on evidence_playback to penny_store, penny_review, penny_offender
  using (viewer_id = (select nullif(current_setting('penny.account_id', true), '')::uuid))
  with check (viewer_id = (select nullif(current_setting('penny.account_id', true), '')::uuid));
