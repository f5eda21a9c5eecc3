-- What people concerned ask for or complain about beside a dispute, on clocks that the law gives: acknowledged within 7 days,
-- answered within 30.
create table rights_request (
  id uuid primary key,
  account_id uuid not null references account,
  -- Whom the account was linked to when it asked; nobody for somebody whose incidents are all under review.
  offender_ids uuid[] not null,
  kind text not null check (kind in ('CORRECTION', 'ERASURE', 'OBJECTION', 'COMPLAINT')),
  statement bytea not null check (length(statement) <= 20000),
  opened_at timestamptz not null,
  acknowledge_by timestamptz not null,
  answer_by timestamptz not null,
  acknowledged_by uuid,
  acknowledged_at timestamptz,
  outcome text check (outcome in ('GRANTED', 'PARTLY', 'REFUSED')),
  -- Why something has to stay, as the law names it.
  ground text check (ground in ('CLAIM', 'DISPUTE', 'LEGAL_HOLD', 'BOOKKEEPING', 'LEGITIMATE_INTEREST', 'UNFOUNDED')),
  answer bytea check (length(answer) <= 20000),
  answered_by uuid,
  answered_at timestamptz,
  constraint rights_request_clocks check (
    acknowledge_by <= opened_at + interval '7 days' and answer_by <= opened_at + interval '30 days'),
  constraint rights_request_acknowledged check ((acknowledged_by is null) = (acknowledged_at is null)),
  constraint rights_request_answered check (
    (outcome is null) = (answered_by is null) and (outcome is null) = (answered_at is null) and (outcome is null) = (answer is null)),
  -- Who does not give all that is asked for says on what ground.
  constraint rights_request_ground check (
    (outcome is not null and outcome <> 'GRANTED' and kind in ('ERASURE', 'OBJECTION')) = (ground is not null))
);
create index rights_request_account on rights_request (account_id, opened_at);
create index rights_request_queue on rights_request (answer_by, id) where outcome is null;
create index rights_request_done on rights_request (answered_at desc, id desc) where outcome is not null;
alter table rights_request enable row level security;
alter table rights_request force row level security;
grant select (id, account_id, kind, statement, opened_at, acknowledge_by, answer_by, acknowledged_at, outcome, ground, answer, answered_at),
  insert (id, account_id, offender_ids, kind, statement, opened_at, acknowledge_by, answer_by)
  on rights_request to penny_offender;
grant select, update (acknowledged_by, acknowledged_at, outcome, ground, answer, answered_by, answered_at) on rights_request to penny_ops;
grant select (id, account_id, offender_ids, kind, opened_at, acknowledge_by, answer_by, acknowledged_at, outcome, answered_by, answered_at)
  on rights_request to penny_job;
grant select (id, statement, answer), update (statement, answer) on rights_request to penny_keys;
create policy rights_request_own on rights_request to penny_offender
  using (account_id = (select nullif(current_setting('penny.account_id', true), '')::uuid))
  with check (account_id = (select nullif(current_setting('penny.account_id', true), '')::uuid));
create policy rights_request_read on rights_request for select to penny_ops, penny_job using (true);
-- What is answered stays so, and everybody acts in their own name.
create policy rights_request_act on rights_request for update to penny_ops
  using (outcome is null)
  with check (acknowledged_by = (select nullif(current_setting('penny.account_id', true), '')::uuid)
    or answered_by = (select nullif(current_setting('penny.account_id', true), '')::uuid));
create policy rights_request_keys on rights_request to penny_keys using (true) with check (true);

-- Nobody answers who stands behind an incident of whoever asks.
create function request_is_answered_by_another() returns trigger language plpgsql as $$
begin
  if exists (
    select 1 from offender person
    join theft on theft.offender_id = person.id or theft.offender_id = person.merged_into
    where person.id = any (new.offender_ids) and new.answered_by in (theft.confirmed_by, theft.approved_by)
  ) then
    raise exception 'request % is answered by somebody who stands behind an incident of it', new.id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger request_is_answered_by_another before update of answered_by on rights_request
  for each row execute function request_is_answered_by_another();

-- Whoever is known somewhere may know it, and why.
grant select (id, offender_id, region_id, state, theft_ids, listed_at, expires_at, returned_at, ended_at) on network_listing to penny_offender;
create policy network_listing_own on network_listing for select to penny_offender
  using (offender_id = any ((select string_to_array(nullif(current_setting('penny.offender_ids', true), ''), ','))::uuid[]));

-- An answer that is late keeps the person from the network by itself until two let go.
alter table network_hold drop constraint network_hold_cause_check;
alter table network_hold add constraint network_hold_cause_check check (cause in ('OPS', 'STORM', 'JOURNEY', 'OVERDUE'));

-- What is open already has its day, too. Row security binds the owner, but for this moment.
alter table dispute no force row level security;
insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version, priority)
  select 'overdue-dispute', store_id || '/' || id, due_at, false, 1, 50 from dispute where state = 'OPEN';
alter table dispute force row level security;

-- An account whose person has had their data erased: nobody's any more, and nothing in it.
alter table account
  add column erased_at timestamptz,
  drop constraint account_email_once,
  add constraint account_email_once check (
    (email is null) = (email_index is null)
    and (case when erased_at is null then (email_clear is null) <> (email is null) else email_clear is null and email is null end)),
  drop constraint account_password_somewhere,
  add constraint account_password_somewhere check (
    case when erased_at is null then password_hash is not null or cognito_subject is not null
      else password_hash is null and cognito_subject is null end);
grant select (erased_at), update (email, email_index, erased_at) on account to penny_public;
-- All that its own session changes in the address is that it goes.
create function account_address_goes() returns trigger language plpgsql as $$
begin
  if new.erased_at is null then
    raise exception 'the address of account % is not changed', new.id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger account_address_goes before update of email, email_index on account
  for each row when (current_user = 'penny_public') execute function account_address_goes();

alter table mail_message drop constraint mail_message_purpose_check;
alter table mail_message add constraint mail_message_purpose_check
  check (purpose in ('RECEIPT', 'ACCOUNT', 'NOTICE', 'SUPPORT', 'DISPUTE', 'CORRECTION', 'RIGHTS'));
