-- Who somebody is in the user pool, where identity comes from there.
alter table account add column cognito_subject text unique check (length(cognito_subject) between 1 and 128);
grant select (cognito_subject) on account to penny_public, penny_job;
create policy account_cognito on account for select to penny_public
  using (cognito_subject = (select nullif(current_setting('penny.lookup', true), '')));
