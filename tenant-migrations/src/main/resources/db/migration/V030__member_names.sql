-- The names of people who work in a store or for Penny are sealed by the keyring; initials are made of them when they are
-- shown. What earlier versions wrote waits in name_clear until the next start of the server has sealed it.
do $$
declare
  members text;
begin
  foreach members in array array['store_member', 'penny_member'] loop
    execute format('alter table %1$I drop constraint %1$s_name_check, drop column initials', members);
    execute format('alter table %I rename column name to name_clear', members);
    execute format('alter table %I alter column name_clear drop not null', members);
    execute format('alter table %1$I add column name bytea check (length(name) <= 600),
      add constraint %1$s_name_once check ((name_clear is null) <> (name is null))', members);
  end loop;
end $$;
revoke select on store_member from penny_store, penny_public;
revoke insert on store_member from penny_job;
grant select (store_id, account_id, role, name, created_at, suspended_at) on store_member to penny_store, penny_public;
grant insert (store_id, account_id, role, name, created_at) on store_member to penny_job;
revoke select on penny_member from penny_public, penny_review, penny_ops;
revoke insert on penny_member from penny_job;
grant select (account_id, role, name, created_at) on penny_member to penny_public, penny_review, penny_ops;
grant insert (account_id, role, name, created_at) on penny_member to penny_job;
