-- No store may learn whose account a person concerned has, not even from who did what. What was written before stays as it is:
-- the chain of the log forbids to change it.
alter table audit_entry add constraint audit_entry_person_unnamed
  check (actor_role <> 'OFFENDER' or actor_id is null) not valid;
