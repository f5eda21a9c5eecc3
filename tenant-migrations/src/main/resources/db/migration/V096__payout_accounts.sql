-- Where a store's share is paid to. Each row is a change, one to no account at all as well: it takes effect at a time of its own, unless it
-- is ended before. In force at an instant is the last that took effect by then and was not ended.
create table payout_account (
  id uuid primary key,
  store_id uuid not null references store,
  version integer not null check (version >= 1),
  -- What was in force when it was asked for; null for a store's first.
  follows uuid references payout_account,
  -- Null, as what describes it, for a change to no account.
  scheme text check (scheme in ('IBAN', 'US_ROUTING', 'UK_SORT_CODE')),
  country char(2) check (country ~ '^[A-Z]{2}$'),
  currency char(3) check (currency ~ '^[A-Z]{3}$'),
  -- All that is shown again of its number.
  ending text check (ending ~ '^[0-9A-Z]{2,4}$'),
  -- Sealed; gone once nothing can be paid by it any more.
  holder bytea check (length(holder) <= 600),
  details bytea check (length(details) <= 600),
  asked_by uuid not null,
  asked_at timestamptz not null,
  effective_at timestamptz not null,
  ended_as text check (ended_as in ('STOPPED', 'REPLACED', 'HELD')),
  ended_by uuid,
  ended_at timestamptz,
  unique (store_id, version),
  constraint payout_account_whole check (num_nulls(scheme, country, currency, ending) in (0, 4)),
  constraint payout_account_sealed check ((holder is null) = (details is null) and (details is null or scheme is not null)),
  -- Whatever the settings of a server say, nothing is changed without anybody having had the time to stop it.
  constraint payout_account_cools_off check (effective_at >= asked_at + interval '1 hour'),
  constraint payout_account_ended check (num_nulls(ended_as, ended_by, ended_at) in (0, 3)),
  constraint payout_account_ended_in_time check (ended_at < effective_at)
);
create index payout_account_latest on payout_account (store_id, asked_at desc, id desc);
create index payout_account_follows on payout_account (follows);
alter table payout_account enable row level security;
alter table payout_account force row level security;
-- Whoever enters an account does not read it again, nor does anybody else but the job that pays to it. Penny Ops see whose it is said to be.
grant select (id, store_id, version, follows, scheme, country, currency, ending, asked_by, asked_at, effective_at, ended_as, ended_by, ended_at),
  insert (id, store_id, version, follows, scheme, country, currency, ending, holder, details, asked_by, asked_at, effective_at),
  update (ended_as, ended_by, ended_at) on payout_account to penny_store;
grant select (id, store_id, version, follows, scheme, country, currency, ending, holder, asked_by, asked_at, effective_at, ended_as, ended_by, ended_at),
  update (ended_as, ended_by, ended_at) on payout_account to penny_ops;
grant select, update (holder, details) on payout_account to penny_job;
grant select (id, holder, details), update (holder, details) on payout_account to penny_keys;
create policy payout_account_read on payout_account for select to penny_store, penny_job
  using (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid));
create policy payout_account_ask on payout_account for insert to penny_store
  with check (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid)
    and asked_by = (select nullif(current_setting('penny.account_id', true), '')::uuid));
create policy payout_account_end on payout_account for update to penny_store
  using (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid) and ended_at is null)
  with check (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid)
    and ended_by = (select nullif(current_setting('penny.account_id', true), '')::uuid));
create policy payout_account_forget on payout_account for update to penny_job
  using (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid))
  with check (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid));
create policy payout_account_ops on payout_account for select to penny_ops using (true);
create policy payout_account_hold on payout_account for update to penny_ops
  using (ended_at is null)
  with check (ended_by = (select nullif(current_setting('penny.account_id', true), '')::uuid));
create policy payout_account_keys on payout_account to penny_keys using (true) with check (true);

-- Another number under the same change would be paid to without anybody having been told.
create function payout_account_stays() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  raise exception 'an account stays as it was entered until it is forgotten' using errcode = 'check_violation';
end $$;
create trigger payout_account_stays before update of holder, details on payout_account for each row
  when ((new.holder is not null or new.details is not null) and current_user <> 'penny_keys')
  execute function payout_account_stays();
