-- A challenge that waits for its answer, kept as a hash: whoever brings the challenge back proves that it was ours, and the
-- row goes with the first answer, right or wrong. To add a passkey it belongs to an account; to sign in, to nobody yet.
create table passkey_ceremony (
  challenge_hash text primary key check (challenge_hash ~ '^[0-9a-f]{64}$'),
  account_id uuid references account,
  expires_at timestamptz not null
);
create index passkey_ceremony_account on passkey_ceremony (account_id) where account_id is not null;
create index passkey_ceremony_expiry on passkey_ceremony (expires_at);
alter table passkey_ceremony enable row level security;
alter table passkey_ceremony force row level security;
grant select, insert, delete on passkey_ceremony to penny_public;
grant select (expires_at), delete on passkey_ceremony to penny_job;
create policy passkey_ceremony_known on passkey_ceremony to penny_public
  using (challenge_hash = (select nullif(current_setting('penny.lookup', true), '')))
  with check (challenge_hash = (select nullif(current_setting('penny.lookup', true), '')));
create policy passkey_ceremony_job on passkey_ceremony to penny_job using (true);
