-- Whatever a figure hangs on says so when it changes, in the same transaction and whoever changes it.
create function kpi_mark_subject() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public as $$
declare
  changed jsonb := to_jsonb(new);
begin
  insert into kpi_change (store_id, subject_id) values (new.store_id, (changed ->> tg_argv[0])::uuid);
  return null;
end $$;
create function kpi_mark_day() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public as $$
declare
  changed jsonb := to_jsonb(coalesce(new, old));
begin
  insert into kpi_change (store_id, day, subject_id)
  values ((changed ->> tg_argv[0])::uuid, ((changed ->> tg_argv[1])::timestamptz at time zone 'UTC')::date,
    (changed ->> tg_argv[2])::uuid);
  return null;
end $$;
-- Of clips only the first counts: it is asked for by its place in the key, and found there ever after.
create function kpi_mark_first_clip() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public as $$
begin
  if not exists (select 1 from kpi_count where store_id = new.store_id and dimension = 'STORE' and measure = 'sent_clip') then
    insert into kpi_change (store_id, day)
    select new.store_id, (created_at at time zone 'UTC')::date from store where id = new.store_id;
  end if;
  return null;
end $$;

create trigger kpi_mark after insert on alert for each row when (not new.test)
  execute function kpi_mark_subject('id');
create trigger kpi_mark_change after update of status, dismiss_reason, taken_at, decided_at, event_id on alert for each row
  when (not new.test) execute function kpi_mark_subject('id');
create trigger kpi_mark after insert or update of state, decided_at on review for each row
  execute function kpi_mark_subject('alert_id');
create trigger kpi_mark after insert or update of overturned_at, value_minor on theft for each row
  execute function kpi_mark_subject('alert_id');
create trigger kpi_mark after insert or update of state on dispute for each row
  execute function kpi_mark_subject('theft_id');
create trigger kpi_mark after insert or update of verdict on second_reading for each row
  execute function kpi_mark_subject('review_id');
create trigger kpi_mark after insert on kpi_listed for each row
  execute function kpi_mark_subject('theft_id');
create trigger kpi_mark after insert on ledger_entry for each row
  when (new.account = 'STORE_PAYABLE' and new.debt_payment_id is not null)
  execute function kpi_mark_day('store_id', 'at', 'debt_payment_id');
create trigger kpi_mark after insert or delete or update of size_bytes on evidence_object for each row
  execute function kpi_mark_day('store_id', 'created_at');
create trigger kpi_mark after insert or update of live_at on store for each row
  execute function kpi_mark_day('id', 'created_at');
create trigger kpi_mark after insert on clip for each row when (not new.test)
  execute function kpi_mark_first_clip();

-- As whoever weighs: a job that sees the incidents of that person.
create function kpi_note_listed() returns trigger language plpgsql as $$
begin
  insert into kpi_listed (theft_id, rule_id, store_id)
  select id, new.policy_version_id, store_id from theft where id = any (new.theft_ids)
  on conflict do nothing;
  return null;
end $$;
create trigger kpi_note_listed after insert or update of theft_ids, policy_version_id on network_listing for each row
  execute function kpi_note_listed();

-- What is counted is found by these.
create index evidence_object_created on evidence_object (store_id, created_at);
create index debt_payment_theft on debt_payment (theft_id);
create index ledger_entry_debt_payment on ledger_entry (debt_payment_id) where debt_payment_id is not null;

-- What was before is counted with the next start. Row security binds the owner too, but for this moment.
alter table theft no force row level security;
alter table network_listing no force row level security;
alter table store no force row level security;
insert into kpi_listed (theft_id, rule_id, store_id)
  select distinct t.id, l.policy_version_id, t.store_id from network_listing l join theft t on t.id = any (l.theft_ids);
insert into kpi_change (store_id) select id from store;
alter table store force row level security;
alter table network_listing force row level security;
alter table theft force row level security;
