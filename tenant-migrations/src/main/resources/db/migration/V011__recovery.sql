-- A payment request. The token itself is never stored; whoever presents it finds the row by its hash.
create table qr_token (
  id uuid primary key,
  store_id uuid not null references store,
  alert_id uuid,
  offender_id uuid references offender,
  hash text not null unique check (hash ~ '^[0-9a-f]{64}$'),
  store_name text not null,
  store_address text not null,
  occurred_at timestamptz not null,
  created_by uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  used_by uuid,
  check (alert_id is not null or offender_id is not null)
);
create index qr_token_store on qr_token (store_id, offender_id, created_at desc);
alter table qr_token enable row level security;
alter table qr_token force row level security;
grant select (id, store_id, alert_id, offender_id, store_name, store_address, occurred_at, created_by, created_at,
  expires_at, used_at), insert on qr_token to penny_store;
grant select, update (used_at, used_by) on qr_token to penny_public;
create policy qr_token_store on qr_token to penny_store
  using (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid))
  with check (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid)
    and created_by = (select nullif(current_setting('penny.account_id', true), '')::uuid));
create policy qr_token_bearer on qr_token to penny_public
  using (hash = (select nullif(current_setting('penny.lookup', true), '')))
  with check (hash = (select nullif(current_setting('penny.lookup', true), '')));

-- What a portal account may look at: made by redeeming a token, completed when the incident is approved.
create table portal_link (
  id uuid primary key,
  account_id uuid not null references account,
  token_id uuid not null unique references qr_token,
  store_id uuid not null references store,
  alert_id uuid,
  offender_id uuid references offender,
  occurred_at timestamptz not null,
  rejected_at timestamptz,
  created_at timestamptz not null
);
create index portal_link_account on portal_link (account_id, created_at);
create index portal_link_store on portal_link (store_id, alert_id);
alter table portal_link enable row level security;
alter table portal_link force row level security;
grant insert on portal_link to penny_public;
grant select on portal_link to penny_offender;
grant select, update (offender_id, rejected_at) on portal_link to penny_job;
create policy portal_link_redeem on portal_link for insert to penny_public with check (true);
create policy portal_link_own on portal_link to penny_offender
  using (account_id = (select nullif(current_setting('penny.account_id', true), '')::uuid));
create policy portal_link_job on portal_link to penny_job
  using (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid))
  with check (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid));
