-- Every sign-in is a row: it can be seen, and ended from another device. The token in the browser only names it.
create table account_session (
  id uuid primary key,
  account_id uuid not null references account,
  -- What the browser calls itself, in words ("Chrome on Android"). No address, nothing that tells two phones apart.
  device text not null check (length(device) between 1 and 80),
  proof text not null check (proof in ('PASSWORD', 'TWO_FACTORS')),
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz
);
create index account_session_account on account_session (account_id, created_at desc);
create index account_session_expiry on account_session (expires_at);
alter table account_session enable row level security;
alter table account_session force row level security;
grant select, insert, update (proof, seen_at, ended_at) on account_session to penny_public;
grant select (id, expires_at), delete on account_session to penny_job;
create policy account_session_own on account_session to penny_public
  using (account_id = (select nullif(current_setting('penny.account_id', true), '')::uuid))
  with check (account_id = (select nullif(current_setting('penny.account_id', true), '')::uuid));
create policy account_session_job on account_session to penny_job using (true);

-- How often somebody has tried in vain to sign in. The key is the hash of what was tried, known to Penny or not, so that
-- being slowed down says nothing about it. Kept here, not in memory: a restart or another server forgets nothing.
create table sign_in_attempt (
  key_hash text primary key check (key_hash ~ '^[0-9a-f]{64}$'),
  failures integer not null check (failures >= 1),
  not_before timestamptz not null,
  at timestamptz not null
);
create index sign_in_attempt_at on sign_in_attempt (at);
alter table sign_in_attempt enable row level security;
alter table sign_in_attempt force row level security;
grant select, insert, update (failures, not_before, at), delete on sign_in_attempt to penny_public;
grant select (key_hash, at), delete on sign_in_attempt to penny_job;
create policy sign_in_attempt_known on sign_in_attempt to penny_public
  using (key_hash = (select nullif(current_setting('penny.lookup', true), '')))
  with check (key_hash = (select nullif(current_setting('penny.lookup', true), '')));
create policy sign_in_attempt_job on sign_in_attempt to penny_job using (true);

-- Everybody may change their own password, and nobody else's.
grant update (password_hash) on account to penny_public;
create policy account_own on account for update to penny_public
  using (id = (select nullif(current_setting('penny.account_id', true), '')::uuid))
  with check (id = (select nullif(current_setting('penny.account_id', true), '')::uuid));
