-- Disputes are answered: a conversation with the person, files, and a decision by somebody of Penny who stood behind nothing of it.

-- An incident that did not stand. Its row stays, so that nobody has to believe that there was none.
alter table theft add column overturned_at timestamptz;
grant update (overturned_at) on theft to penny_job;
create index theft_overturned on theft (overturned_at) where overturned_at is not null;
alter table alert drop constraint alert_dismiss_reason_check;
alter table alert add constraint alert_dismiss_reason_check
  check (dismiss_reason in ('NOTHING_HAPPENED', 'PAID', 'STAFF', 'PUT_BACK', 'OTHER', 'REJECTED', 'TEST', 'OVERTURNED'));
grant update (status, dismiss_reason) on alert to penny_job;
grant select on theft to penny_ops;
create policy theft_ops on theft for select to penny_ops using (true);

-- Ops sees what is owed only where that is disputed, or was.
grant select on debt to penny_ops;
create policy debt_ops on debt for select to penny_ops using (disputed_at is not null);

alter table dispute
  add column state text not null default 'OPEN' check (state in ('OPEN', 'WITHDRAWN', 'STANDS')),
  add column due_at timestamptz not null default now() + interval '30 days',
  add column decided_by uuid,
  add column decided_at timestamptz,
  add constraint dispute_decided check ((state = 'OPEN') = (decided_by is null) and (decided_by is null) = (decided_at is null));
alter table dispute alter column due_at drop default;
create index dispute_queue on dispute (due_at, id) where state = 'OPEN';
create index dispute_answered on dispute (decided_at desc, id desc) where state <> 'OPEN';
grant select (state, due_at, decided_at), insert (due_at) on dispute to penny_offender;
grant select (state, due_at, decided_by, decided_at), update (state, decided_by, decided_at) on dispute to penny_ops;
grant select (id, store_id, theft_id, debt_id, offender_id, account_id, state, due_at, opened_at, decided_at) on dispute to penny_job;
drop policy dispute_ops on dispute;
create policy dispute_ops_read on dispute for select to penny_ops using (true);
-- Once, and in one's own name.
create policy dispute_ops_decide on dispute for update to penny_ops
  using (state = 'OPEN')
  with check (decided_by = (select nullif(current_setting('penny.account_id', true), '')::uuid));
create policy dispute_job on dispute for select to penny_job
  using (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid));

-- Neither who confirmed the incident nor who approved it says whether they were right.
create function dispute_is_decided_by_another() returns trigger language plpgsql as $$
begin
  if exists (select 1 from theft where id = new.theft_id and new.decided_by in (confirmed_by, approved_by)) then
    raise exception 'dispute % is decided by somebody who stands behind the incident', new.id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger dispute_is_decided_by_another before update of decided_by on dispute
  for each row execute function dispute_is_decided_by_another();

-- What the person and Penny write to each other about it, sealed by the keyring.
create table dispute_message (
  id uuid primary key,
  store_id uuid not null references store,
  dispute_id uuid not null references dispute,
  offender_id uuid not null references offender,
  author_id uuid not null,
  -- Whether somebody of Penny wrote it: known by the role that writes, and nobody says it of themselves.
  by_penny boolean not null default (current_user = 'penny_ops'),
  text bytea not null check (length(text) <= 20000),
  at timestamptz not null
);
create index dispute_message_dispute on dispute_message (dispute_id, at, id);
create index dispute_message_store on dispute_message (store_id);
create index dispute_message_offender on dispute_message (offender_id);
alter table dispute_message enable row level security;
alter table dispute_message force row level security;
grant select, insert (id, store_id, dispute_id, offender_id, author_id, text, at) on dispute_message to penny_offender, penny_ops;
grant select (id, text), update (text) on dispute_message to penny_keys;
create policy dispute_message_own on dispute_message to penny_offender
  using (offender_id = any ((select string_to_array(nullif(current_setting('penny.offender_ids', true), ''), ','))::uuid[]))
  with check (offender_id = any ((select string_to_array(nullif(current_setting('penny.offender_ids', true), ''), ','))::uuid[])
    and author_id = (select nullif(current_setting('penny.account_id', true), '')::uuid));
create policy dispute_message_ops_read on dispute_message for select to penny_ops using (true);
create policy dispute_message_ops_write on dispute_message for insert to penny_ops
  with check (author_id = (select nullif(current_setting('penny.account_id', true), '')::uuid));
create policy dispute_message_keys on dispute_message to penny_keys using (true) with check (true);

-- What the person adds, such as a receipt: encrypted where evidence lies, each under a key of its own. A name may name somebody.
create table dispute_file (
  object_id uuid primary key references evidence_object on delete cascade,
  store_id uuid not null references store,
  dispute_id uuid not null references dispute,
  offender_id uuid not null references offender,
  name bytea not null check (length(name) <= 1000),
  content_type text not null check (length(content_type) <= 100),
  size_bytes bigint not null check (size_bytes > 0),
  at timestamptz not null
);
create index dispute_file_dispute on dispute_file (dispute_id, at, object_id);
create index dispute_file_store on dispute_file (store_id);
create index dispute_file_offender on dispute_file (offender_id);
alter table dispute_file enable row level security;
alter table dispute_file force row level security;
grant select on dispute_file to penny_offender, penny_ops;
grant select, insert on dispute_file to penny_job;
grant select (object_id, name), update (name) on dispute_file to penny_keys;
create policy dispute_file_own on dispute_file for select to penny_offender
  using (offender_id = any ((select string_to_array(nullif(current_setting('penny.offender_ids', true), ''), ','))::uuid[]));
create policy dispute_file_ops on dispute_file for select to penny_ops using (true);
create policy dispute_file_job on dispute_file to penny_job
  using (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid))
  with check (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid));
create policy dispute_file_keys on dispute_file to penny_keys using (true) with check (true);

-- While a dispute is open, whoever decides it sees what the person concerned sees, and nothing more.
alter table evidence_object add column for_dispute boolean not null default false;
grant update (for_dispute) on evidence_object to penny_job;
grant select on evidence_object to penny_ops;
create policy evidence_object_ops on evidence_object for select to penny_ops using (for_dispute and kind = 'BLURRED_CLIP');
alter table evidence_view drop constraint evidence_view_reason_check;
alter table evidence_view add constraint evidence_view_reason_check
  check (reason in ('ALERT', 'BUNDLE', 'REVIEW', 'PORTAL', 'DISPUTE'));
grant select (id, alert_id, viewer_id, viewer_role, reason, at), insert on evidence_view to penny_ops;
create policy evidence_view_ops on evidence_view to penny_ops
  using (viewer_id = (select nullif(current_setting('penny.account_id', true), '')::uuid))
  with check (viewer_id = (select nullif(current_setting('penny.account_id', true), '')::uuid));
grant select, insert on evidence_playback to penny_ops;
alter policy evidence_playback_own on evidence_playback to penny_store, penny_review, penny_offender, penny_ops;

-- Nothing rests on an incident's dispute once that is decided.
grant delete on network_contest to penny_job;
-- A store has no person of whom no incident is left.
grant delete on store_offender to penny_job;

-- A payment for what did not stand goes back to whoever paid it, and with it the shares.
alter table refund drop constraint refund_payment_id_key;
alter table refund add column debt_payment_id uuid unique references debt_payment;
create unique index refund_surplus on refund (payment_id) where debt_payment_id is null;
create index refund_payment on refund (payment_id);
grant select (debt_payment_id) on refund to penny_offender;
alter table ledger_transaction drop constraint ledger_transaction_kind_check;
alter table ledger_transaction add constraint ledger_transaction_kind_check check (kind in ('PAYMENT', 'REFUND', 'REVERSAL'));
alter table ledger_transaction drop constraint ledger_transaction_kind_payment_id_key;
alter table ledger_transaction add column refund_id uuid references refund;
alter table ledger_transaction add constraint ledger_transaction_once unique nulls not distinct (kind, payment_id, refund_id);
-- Whether an entry takes back what the same part of a payment has earned.
alter table ledger_entry add column reversal boolean not null default false;

alter table mail_message drop constraint mail_message_purpose_check;
alter table mail_message add constraint mail_message_purpose_check
  check (purpose in ('RECEIPT', 'ACCOUNT', 'NOTICE', 'SUPPORT', 'DISPUTE'));
