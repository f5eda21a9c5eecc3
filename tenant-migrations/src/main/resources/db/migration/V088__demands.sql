-- What may be asked for where a store is, letters that ask for it, and who speaks for somebody.

-- Where nobody knows what the law lets be asked for, nothing is.
alter table debt add column demanded boolean not null default true;

-- Since when somebody has looked at what a code opens.
alter table qr_token add column opened_at timestamptz;
grant select (opened_at) on qr_token to penny_store;
grant update (opened_at) on qr_token to penny_public;
-- A letter's code is made when it goes out.
grant insert on qr_token to penny_job;

-- A letter or text message that asks for what is owed, with everything that somebody needs to answer it.
create table demand (
  id uuid primary key,
  store_id uuid not null references store,
  offender_id uuid not null references offender,
  channel text not null check (channel in ('EMAIL', 'TEXT')),
  -- Sealed, and forgotten as soon as it is over.
  address bytea,
  language text not null check (language in ('en', 'es', 'fr')),
  -- By the clock of whoever reads it.
  time_zone text not null check (length(time_zone) between 1 and 60),
  state text not null check (state in ('WAITING', 'WRITTEN', 'SENT', 'KEPT', 'FAILED', 'STOPPED')),
  -- Why it did not go out, or not yet.
  reason text check (length(reason) between 1 and 80),
  -- Its code, and what it asked for: known when it is written.
  token_id uuid unique references qr_token,
  amount_minor bigint check (amount_minor > 0),
  currency char(3),
  created_by uuid not null,
  created_at timestamptz not null,
  due_at timestamptz not null,
  settled_at timestamptz,
  constraint demand_written check (num_nonnulls(token_id, amount_minor, currency)
    = case when state in ('WAITING', 'STOPPED') then 0 else 3 end),
  constraint demand_over check (state in ('WAITING', 'WRITTEN') or address is null)
);
create index demand_store on demand (store_id, offender_id, created_at desc);
create index demand_person on demand (offender_id, created_at desc);
alter table demand enable row level security;
alter table demand force row level security;
grant select (id, store_id, offender_id, channel, state, reason, token_id, amount_minor, currency, created_by, created_at, due_at,
  settled_at), insert, update (state, reason, address, settled_at) on demand to penny_store;
grant select (id, store_id, offender_id, channel, state, amount_minor, currency, created_at, settled_at) on demand to penny_offender;
grant select, update (state, reason, address, token_id, amount_minor, currency, due_at, settled_at) on demand to penny_job;
grant select (id, address), update (address) on demand to penny_keys;
create policy demand_store on demand to penny_store
  using (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid))
  with check (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid));
create policy demand_own on demand for select to penny_offender
  using (offender_id = any ((select string_to_array(nullif(current_setting('penny.offender_ids', true), ''), ','))::uuid[]));
create policy demand_job on demand to penny_job using (true) with check (true);
create policy demand_keys on demand to penny_keys using (true) with check (true);

-- Who speaks for a person concerned: from then on nobody else is written to.
create table representative (
  account_id uuid primary key references account,
  name bytea not null,
  contact bytea not null,
  named_at timestamptz not null
);
alter table representative enable row level security;
alter table representative force row level security;
grant select, insert, update, delete on representative to penny_offender;
grant select (account_id, named_at) on representative to penny_job;
grant select on representative to penny_ops;
grant select (account_id, name, contact), update (name, contact) on representative to penny_keys;
create policy representative_own on representative to penny_offender
  using (account_id = (select nullif(current_setting('penny.account_id', true), '')::uuid))
  with check (account_id = (select nullif(current_setting('penny.account_id', true), '')::uuid));
create policy representative_job on representative for select to penny_job using (true);
create policy representative_ops on representative for select to penny_ops using (true);
create policy representative_keys on representative to penny_keys using (true) with check (true);

alter table mail_message drop constraint mail_message_purpose_check;
alter table mail_message add constraint mail_message_purpose_check
  check (purpose in ('RECEIPT', 'ACCOUNT', 'NOTICE', 'SUPPORT', 'DISPUTE', 'CORRECTION', 'RIGHTS', 'DEMAND'));
