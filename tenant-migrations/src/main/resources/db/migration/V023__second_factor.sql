-- One-time codes of an authenticator app (RFC 6238). The secret is sealed by the keyring; the last step is kept, so that no
-- code is worth anything twice.
create table account_totp (
  account_id uuid primary key references account,
  secret bytea not null check (length(secret) <= 200),
  last_step bigint not null default 0,
  created_at timestamptz not null,
  confirmed_at timestamptz
);
alter table account_totp enable row level security;
alter table account_totp force row level security;
grant select, insert, update (secret, last_step, created_at, confirmed_at), delete on account_totp to penny_public;
grant insert on account_totp to penny_job;
create policy account_totp_own on account_totp to penny_public
  using (account_id = (select nullif(current_setting('penny.account_id', true), '')::uuid))
  with check (account_id = (select nullif(current_setting('penny.account_id', true), '')::uuid));
create policy account_totp_job on account_totp for insert to penny_job with check (true);

-- For the day the phone is lost. Random and long enough for a plain hash; each is worth one sign-in.
create table account_recovery_code (
  account_id uuid not null references account,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  used_at timestamptz,
  primary key (account_id, hash)
);
alter table account_recovery_code enable row level security;
alter table account_recovery_code force row level security;
grant select, insert, update (used_at), delete on account_recovery_code to penny_public;
create policy account_recovery_code_own on account_recovery_code to penny_public
  using (account_id = (select nullif(current_setting('penny.account_id', true), '')::uuid))
  with check (account_id = (select nullif(current_setting('penny.account_id', true), '')::uuid));
