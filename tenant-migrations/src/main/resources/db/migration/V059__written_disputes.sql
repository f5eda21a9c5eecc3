-- Whoever has a code may dispute with it alone, once, without an account. What they write waits here until it is known which
-- incident it is about: before an approval there is none.
create table written_dispute (
  id uuid primary key,
  token_id uuid not null unique references qr_token,
  token_hash text not null check (token_hash ~ '^[0-9a-f]{64}$'),
  store_id uuid not null references store,
  alert_id uuid,
  offender_id uuid references offender,
  statement bytea not null check (length(statement) <= 20000),
  -- Where the answer goes, if they say so.
  email bytea check (length(email) <= 1000),
  language text not null check (language in ('en', 'es', 'fr')),
  written_at timestamptz not null,
  settled_at timestamptz,
  constraint written_dispute_subject check (alert_id is not null or offender_id is not null)
);
create index written_dispute_alert on written_dispute (store_id, alert_id);
create index written_dispute_offender on written_dispute (offender_id);
alter table written_dispute enable row level security;
alter table written_dispute force row level security;
grant select (id, token_id, token_hash),
  insert (id, token_id, token_hash, store_id, alert_id, offender_id, statement, email, language, written_at)
  on written_dispute to penny_public;
grant select, update (settled_at) on written_dispute to penny_job;
grant select (id, statement, email), update (statement, email) on written_dispute to penny_keys;
create policy written_dispute_bearer on written_dispute to penny_public
  using (token_hash = (select nullif(current_setting('penny.lookup', true), '')))
  with check (token_hash = (select nullif(current_setting('penny.lookup', true), '')));
create policy written_dispute_job on written_dispute to penny_job
  using (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid))
  with check (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid));
create policy written_dispute_keys on written_dispute to penny_keys using (true) with check (true);

-- Such a dispute has no account behind it, and perhaps an address.
alter table dispute
  alter column account_id drop not null,
  add column email bytea check (length(email) <= 1000),
  add column language text check (language in ('en', 'es', 'fr')),
  add constraint dispute_reader check (account_id is null or email is null and language is null);
grant insert (id, store_id, theft_id, debt_id, offender_id, statement, opened_at, due_at, email, language) on dispute to penny_job;
grant select (email, language) on dispute to penny_job, penny_ops, penny_offender;
grant select (id, email), update (email) on dispute to penny_keys;
drop policy dispute_job on dispute;
create policy dispute_job on dispute to penny_job
  using (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid))
  with check (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid));
-- A job stops collection for them, and writes them what Penny has answered.
grant update (disputed_at) on debt to penny_job;
grant select on dispute_message to penny_job;
create policy dispute_message_job on dispute_message for select to penny_job
  using (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid));
