-- Links that are sent to an address, and prove that whoever opens one reads its mail. Kept as hashes, worth something once.
create table account_link (
  hash text primary key check (hash ~ '^[0-9a-f]{64}$'),
  kind text not null check (kind in ('CONFIRM_EMAIL', 'RESET_PASSWORD')),
  account_id uuid not null references account,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index account_link_account on account_link (account_id, created_at);
alter table account_link enable row level security;
alter table account_link force row level security;
grant select, update (used_at) on account_link to penny_public;
grant select (hash, expires_at), insert, delete on account_link to penny_job;
create policy account_link_known on account_link to penny_public
  using (hash = (select nullif(current_setting('penny.lookup', true), '')))
  with check (hash = (select nullif(current_setting('penny.lookup', true), '')));
create policy account_link_job on account_link to penny_job using (true) with check (true);

-- Somebody has asked to reset the password of an address. It is looked up later, by a job: who asks is answered alike, in
-- word and time, whether there is such an account or not. The address is sealed by the keyring.
create table password_reset_request (
  id uuid primary key,
  realm text not null check (realm in ('STAFF', 'PORTAL')),
  email bytea not null check (length(email) <= 400),
  created_at timestamptz not null
);
alter table password_reset_request enable row level security;
alter table password_reset_request force row level security;
grant insert on password_reset_request to penny_public;
grant select, delete on password_reset_request to penny_job;
create policy password_reset_request_ask on password_reset_request for insert to penny_public with check (true);
create policy password_reset_request_job on password_reset_request to penny_job using (true);

alter table account add column email_confirmed_at timestamptz;
grant update (email_confirmed_at) on account to penny_public;

alter table mail_message drop constraint mail_message_purpose_check;
alter table mail_message add constraint mail_message_purpose_check check (purpose in ('RECEIPT', 'ACCOUNT'));
