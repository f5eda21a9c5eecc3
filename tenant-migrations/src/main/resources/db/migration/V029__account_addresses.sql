-- The address of an account is sealed by the keyring and found by its blind index; a copy of the database names nobody. Those
-- of earlier versions wait in email_clear until the next start of the server has sealed them: nothing else is written there.
drop policy account_lookup on account;
drop index account_staff_email, account_email;
alter table account drop constraint account_email_check;
alter table account rename column email to email_clear;
alter table account alter column email_clear drop not null;
alter table account
  add column email bytea check (length(email) <= 400),
  add column email_index text check (email_index ~ '^[0-9a-f]{64}$'),
  add constraint account_email_once check ((email_clear is null) <> (email is null) and (email is null) = (email_index is null));
create unique index account_staff_email on account (email_index) where realm = 'STAFF';
create index account_email on account (email_index, realm, created_at);
revoke select, insert on account from penny_public, penny_job;
grant select (id, realm, email, email_index, password_hash, created_at, email_confirmed_at),
  insert (id, realm, email, email_index, password_hash, created_at, email_confirmed_at) on account to penny_public, penny_job;
create policy account_lookup on account for select to penny_public
  using (email_index = (select nullif(current_setting('penny.lookup', true), ''))
    or id = (select nullif(current_setting('penny.account_id', true), '')::uuid));
