-- Whom staff call. 112 answers in the whole of the European Union; a store may have a nearer number.
alter table store add column police_number text not null default '112' check (police_number ~ '^\+?[0-9]{2,15}$');
grant update (police_number) on store to penny_store;

-- What was told to the police of an alert. Append-only: no role is granted UPDATE or DELETE. No amount, no payment and no
-- debt stands in it, and none can be reached from it.
create table police_report (
  id uuid primary key,
  store_id uuid not null references store,
  alert_id uuid not null references alert,
  number integer not null check (number >= 1),
  made_by uuid not null,
  made_at timestamptz not null,
  description text check (length(description) between 1 and 1000),
  unique (alert_id, number)
);
create index police_report_store on police_report (store_id, alert_id, number desc);
alter table police_report enable row level security;
alter table police_report force row level security;
grant select, insert on police_report to penny_store;
create policy police_report_store on police_report to penny_store
  using (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid))
  with check (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid)
    and made_by = (select nullif(current_setting('penny.account_id', true), '')::uuid));
