-- Two codes of one incident may be two people's: whoever wrote with one reads what became of it once they come in with the same one.
alter table dispute
  -- The code that opened it, and whom the incident was linked to then; null for who has an account.
  add column token_id uuid,
  add column opened_as uuid,
  add constraint dispute_opened_as check (account_id is null or token_id is null and opened_as is null);
alter table dispute_message add column token_id uuid, add constraint dispute_message_token check (by_code is not null or token_id is null);
alter table dispute no force row level security;
alter table written_dispute no force row level security;
alter table theft no force row level security;
alter table portal_link no force row level security;
-- Of which code an older one was is known where there was but one.
update dispute d set opened_as = d.offender_id, token_id = (
    select case when count(*) = 1 then cast(min(cast(w.token_id as text)) as uuid) end
    from written_dispute w join theft t on t.alert_id = w.alert_id where t.id = d.theft_id and w.store_id = d.store_id)
  where d.account_id is null;
update dispute d set bearer_id = (select l.account_id from portal_link l where l.token_id = d.token_id)
  where d.by_code = 'INCIDENT';
alter table portal_link force row level security;
alter table theft force row level security;
alter table written_dispute force row level security;
alter table dispute force row level security;
grant select (token_id, opened_as), insert (token_id, opened_as) on dispute to penny_job;
grant select (opened_as, bearer_id) on dispute to penny_ops, penny_offender;
grant select (token_id), insert (token_id) on dispute_message to penny_job;

-- What was shown once about several incidents lies with each of them. What somebody added goes where their words go.
alter table dispute_file
  drop constraint dispute_file_pkey,
  add primary key (object_id, dispute_id),
  add column author_id uuid,
  add constraint dispute_file_author check (by_code is null or author_id is null);
alter table dispute no force row level security;
alter table dispute_file no force row level security;
update dispute_file f set author_id = coalesce(d.account_id, d.bearer_id) from dispute d
  where d.id = f.dispute_id and f.by_code is null;
alter table dispute_file force row level security;
alter table dispute force row level security;
grant delete on dispute_file to penny_job;
