-- Whoever writes with a code about what is disputed already is heard in that dispute, by nobody's name. A job puts it there; whoever disputes
-- with an account does not read it, since it may be somebody else's words.
alter table dispute_message
  alter column author_id drop not null,
  add column by_code text check (by_code in ('INCIDENT', 'PERSON')),
  add constraint dispute_message_author check ((author_id is null) = (by_code is not null) and (by_code is null or not by_penny)),
  -- Where the answer would go if it became a dispute of its own: the incident may turn out to be somebody else's.
  add column email bytea check (length(email) <= 1000),
  add column language text check (language in ('en', 'es', 'fr')),
  add constraint dispute_message_reader check (by_code is not null or email is null and language is null);
grant insert (id, store_id, dispute_id, offender_id, text, at, by_code, email, language), update (dispute_id, email), delete
  on dispute_message to penny_job;
grant select (email), update (email) on dispute_message to penny_keys;
create policy dispute_message_job_write on dispute_message for insert to penny_job
  with check (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid));
create policy dispute_message_job_remove on dispute_message for delete to penny_job
  using (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid));
alter policy dispute_message_own on dispute_message
  using (author_id is not null
    and offender_id = any ((select string_to_array(nullif(current_setting('penny.offender_ids', true), ''), ','))::uuid[]));

-- With which code one was opened: that of the incident goes with it, whosever it turns out to be; a person's is theirs.
alter table dispute add column by_code text check (by_code in ('INCIDENT', 'PERSON'));
-- Row security binds the owner, but for these moments.
alter table dispute no force row level security;
alter table written_dispute no force row level security;
alter table theft no force row level security;
alter table portal_link no force row level security;
update dispute set by_code = case when exists (
    select 1 from written_dispute w join theft t on t.alert_id = w.alert_id
    where t.id = dispute.theft_id and w.store_id = dispute.store_id) then 'INCIDENT' else 'PERSON' end
  where account_id is null;
alter table dispute add constraint dispute_by_code check ((account_id is null) = (by_code is not null));
grant select (by_code) on dispute to penny_job, penny_ops, penny_offender;
-- Who is linked to an incident by mistake does not read what its own code has said: only who came with such a code, too.
alter table dispute add column bearer_id uuid;
update dispute set bearer_id = (
    select l.account_id from portal_link l join theft t on t.alert_id = l.alert_id
    where t.id = dispute.theft_id order by l.created_at limit 1)
  where by_code = 'INCIDENT';
grant select (bearer_id), insert (by_code, bearer_id), update (email, language, bearer_id) on dispute to penny_job;
create policy dispute_bearer on dispute as restrictive for select to penny_offender
  using (by_code is distinct from 'INCIDENT'
    or bearer_id = (select nullif(current_setting('penny.account_id', true), '')::uuid));

-- What was written waits until it is a dispute and is kept there alone; an address is kept until the answer has gone.
alter table written_dispute alter column statement drop not null;
grant update (statement, email) on written_dispute to penny_job;
-- What was passed over, since somebody else disputed it already, is heard now.
update written_dispute w set settled_at = null
  where settled_at is not null and exists (
    select 1 from dispute d join theft t on t.id = d.theft_id
    where d.state = 'OPEN' and d.store_id = w.store_id and (t.alert_id = w.alert_id or d.offender_id = w.offender_id)
      and (d.account_id is not null or d.opened_at < w.written_at));
insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version, priority)
  select 'written-dispute', store_id || '/' || id, now(), false, 1, 50 from written_dispute where settled_at is null
  on conflict do nothing;
update written_dispute set statement = null, email = null where settled_at is not null;
alter table written_dispute add constraint written_dispute_goes
  check ((settled_at is null) = (statement is not null) and (settled_at is null or email is null));
insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version, priority)
  select 'forget-writer', store_id || '/' || id, now() + interval '1 day', false, 1, 50 from dispute
  where state <> 'OPEN' and email is not null;
alter table portal_link force row level security;
alter table theft force row level security;
alter table written_dispute force row level security;
alter table dispute force row level security;
