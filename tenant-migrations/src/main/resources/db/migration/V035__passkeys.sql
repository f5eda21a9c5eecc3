-- Passkeys (Web Authentication). Only public keys: what lies here signs nobody in. A sign-in names no account; it finds the
-- row by the hash of the credential's id, which only who holds the passkey is likely to know.
create table account_passkey (
  id uuid primary key,
  account_id uuid not null references account,
  credential_hash text not null unique check (credential_hash ~ '^[0-9a-f]{64}$'),
  credential_id bytea not null check (length(credential_id) <= 1023),
  -- COSE_Key (RFC 9052, 7).
  public_key bytea not null check (length(public_key) <= 2000),
  -- Of the last use; one that does not grow tells of a copy. Always 0 for passkeys that do not count.
  signature_count bigint not null check (signature_count between 0 and 4294967295),
  -- Whether it may be on several devices of its owner, by a cloud.
  synced boolean not null,
  label text not null check (length(label) between 1 and 60),
  created_at timestamptz not null,
  last_used_at timestamptz
);
create index account_passkey_account on account_passkey (account_id, created_at);
alter table account_passkey enable row level security;
alter table account_passkey force row level security;
grant select, insert, update (signature_count, last_used_at), delete on account_passkey to penny_public;
create policy account_passkey_own on account_passkey to penny_public
  using (account_id = (select nullif(current_setting('penny.account_id', true), '')::uuid))
  with check (account_id = (select nullif(current_setting('penny.account_id', true), '')::uuid));
create policy account_passkey_known on account_passkey for select to penny_public
  using (credential_hash = (select nullif(current_setting('penny.lookup', true), '')));
