-- Somebody who wants to begin with a store of their own, from the address to the letter to the account. The address is sealed;
-- the secret of the letter is kept as a hash only, made when the letter is written.
create table store_sign_up (
  id uuid primary key,
  email bytea not null check (length(email) <= 400),
  language text not null check (language in ('en', 'es', 'fr')),
  hash text unique check (hash ~ '^[0-9a-f]{64}$'),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
alter table store_sign_up enable row level security;
alter table store_sign_up force row level security;
grant select, insert (id, email, language, created_at, expires_at) on store_sign_up to penny_public;
grant select, delete, update (hash, used_at) on store_sign_up to penny_job;
grant select (id, email), update (email) on store_sign_up to penny_keys;
create policy store_sign_up_ask on store_sign_up for insert to penny_public with check (true);
create policy store_sign_up_letter on store_sign_up for select to penny_public
  using (hash = (select nullif(current_setting('penny.lookup', true), '')));
create policy store_sign_up_job on store_sign_up to penny_job using (true) with check (true);
create policy store_sign_up_keys on store_sign_up to penny_keys using (true) with check (true);
