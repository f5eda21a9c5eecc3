-- Incidents that were linked to the wrong person are put right by two reviewers, with everything that hangs on them.

-- Somebody who turned out to be somebody else known already: what was made for them leads there.
alter table offender add column merged_into uuid references offender;
alter table offender add constraint offender_merged_into_another check (merged_into <> id);
create index offender_latest on offender (created_at desc, id desc);
create index offender_merged on offender (merged_into) where merged_into is not null;
grant update (merged_into) on offender to penny_review;
grant select (id, merged_into) on offender to penny_offender;
grant select (merged_into) on offender to penny_ops;
create policy offender_own on offender for select to penny_offender
  using (id = any ((select string_to_array(nullif(current_setting('penny.offender_ids', true), ''), ','))::uuid[]));

create table link_correction (
  id uuid primary key,
  -- Merge: all incidents of one person are the other's. Split: some incidents are somebody else's.
  kind text not null check (kind in ('MERGE', 'SPLIT')),
  from_id uuid not null references offender,
  -- Nobody until it is accepted, for a split that makes a new person.
  to_id uuid references offender,
  -- Which incidents change hands; of a merge known when it is accepted.
  theft_ids uuid[] not null,
  -- Their alerts, since it is accepted.
  alert_ids uuid[] not null default '{}',
  -- Whether it takes a merge apart again.
  undoes_merge boolean not null default false,
  reason text not null check (length(reason) between 1 and 500),
  state text not null default 'PROPOSED' check (state in ('PROPOSED', 'ACCEPTED', 'REFUSED')),
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  refusal text check (length(refusal) between 1 and 500),
  constraint link_correction_another check (from_id <> to_id),
  constraint link_correction_whole check (state <> 'ACCEPTED' or to_id is not null and cardinality(theft_ids) > 0),
  constraint link_correction_decided check (
    (state = 'PROPOSED') = (decided_by is null) and (decided_by is null) = (decided_at is null)
    and (state = 'REFUSED') = (refusal is not null)),
  -- Two different people stand behind each correction, as behind each incident.
  constraint link_correction_two_people check (state <> 'ACCEPTED' or decided_by <> proposed_by)
);
create unique index link_correction_waiting on link_correction (from_id) where state = 'PROPOSED';
create index link_correction_queue on link_correction (proposed_at, id) where state = 'PROPOSED';
create index link_correction_from on link_correction (from_id, proposed_at);
create index link_correction_to on link_correction (to_id, proposed_at);
alter table link_correction enable row level security;
alter table link_correction force row level security;
grant select, insert (id, kind, from_id, to_id, theft_ids, reason, proposed_by, proposed_at),
  update (to_id, theft_ids, alert_ids, undoes_merge, state, decided_by, decided_at, refusal)
  on link_correction to penny_review;
grant select on link_correction to penny_job;
create policy link_correction_read on link_correction for select to penny_review, penny_job using (true);
create policy link_correction_propose on link_correction for insert to penny_review
  with check (proposed_by = (select nullif(current_setting('penny.account_id', true), '')::uuid));
-- Once, and in one's own name.
create policy link_correction_decide on link_correction for update to penny_review
  using (state = 'PROPOSED')
  with check (decided_by = (select nullif(current_setting('penny.account_id', true), '')::uuid));

-- What a job of the incident's store moves.
grant update (offender_id) on theft to penny_job;
grant update (offender_id, reference) on debt to penny_job;
grant update (offender_id) on dispute, dispute_message, dispute_file, network_contest to penny_job;
grant select (id, dispute_id, offender_id) on dispute_message to penny_job;
create policy dispute_message_job_move on dispute_message for update to penny_job
  using (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid))
  with check (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid));
create policy portal_link_job_person on portal_link for select to penny_job
  using (offender_id = any ((select string_to_array(nullif(current_setting('penny.offender_ids', true), ''), ','))::uuid[]));

-- Since when a debt is owed by whom it is owed by now: what was begun to be paid before does not pay it. Null since it arose.
alter table debt add column reassigned_at timestamptz;
grant update (reassigned_at) on debt to penny_job;
-- Who paid what was not theirs has it back, and it is open again: how often that was so.
alter table debt add column round integer not null default 0 check (round >= 0);
grant update (round) on debt to penny_job;
alter table debt_payment
  add column round integer not null default 0 check (round >= 0),
  drop constraint debt_payment_debt_id_key,
  add constraint debt_payment_once unique (debt_id, round);
grant select (round) on debt_payment to penny_store;
-- What somebody disputed ends with it, and the next person may dispute anew.
drop index dispute_debt;
create unique index dispute_debt on dispute (debt_id) where state = 'OPEN';
create index dispute_of_debt on dispute (debt_id);
create index dispute_theft on dispute (theft_id);
grant update (state, decided_by, decided_at) on dispute to penny_job;

-- The ids that a person was known by in the store before: codes were made for them.
alter table store_offender add column formerly uuid[] not null default '{}';
grant update (formerly) on store_offender to penny_job;

alter table mail_message drop constraint mail_message_purpose_check;
alter table mail_message add constraint mail_message_purpose_check
  check (purpose in ('RECEIPT', 'ACCOUNT', 'NOTICE', 'SUPPORT', 'DISPUTE', 'CORRECTION'));
