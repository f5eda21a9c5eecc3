-- Where identity comes from a user pool, its passwords stay there: an account has a hash here, or somebody in the pool.
alter table account
  alter column password_hash drop not null,
  add column cognito_username text unique check (length(cognito_username) between 1 and 128),
  add constraint account_cognito_named check (cognito_username is null or cognito_subject is not null),
  add constraint account_password_somewhere check (password_hash is not null or cognito_subject is not null);
grant select (cognito_username), insert (cognito_subject, cognito_username), update (cognito_subject, cognito_username)
  on account to penny_public, penny_job;

-- What a session began by the pool lives on: the pool's refresh token, sealed, and what the pool last said of its owner.
create table cognito_session (
  session_id uuid primary key references account_session on delete cascade,
  account_id uuid not null references account,
  refresh_token bytea not null check (length(refresh_token) <= 8192),
  groups text not null check (length(groups) <= 400),
  -- When the pool is asked next, and until when the session goes on without an answer.
  due_at timestamptz not null,
  good_until timestamptz not null
);
create index cognito_session_account on cognito_session (account_id);
alter table cognito_session enable row level security;
alter table cognito_session force row level security;
grant select, insert, update (refresh_token, groups, due_at, good_until), delete on cognito_session to penny_public;
grant select (session_id, refresh_token), update (refresh_token) on cognito_session to penny_keys;
create policy cognito_session_own on cognito_session to penny_public
  using (account_id = (select nullif(current_setting('penny.account_id', true), '')::uuid))
  with check (account_id = (select nullif(current_setting('penny.account_id', true), '')::uuid));
create policy cognito_session_keys on cognito_session to penny_keys using (true) with check (true);

-- A token that no session needs any more is not kept.
create function cognito_session_end() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  delete from cognito_session where session_id = new.id;
  return null;
end $$;
create trigger cognito_session_end after update of ended_at on account_session
  for each row when (old.ended_at is null and new.ended_at is not null) execute function cognito_session_end();
