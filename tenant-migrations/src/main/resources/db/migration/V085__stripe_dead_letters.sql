-- Whose an event of Stripe's is and which payment it is about; and what cannot be acted on is left for Penny Ops, who may have it tried again.
alter table stripe_event
  add column account text check (length(account) <= 255),
  add column payment_intent text check (length(payment_intent) <= 255),
  add column failures integer not null default 0 check (failures >= 0),
  add column failure text check (length(failure) <= 200),
  add column dead_at timestamptz,
  -- By which Ops names one.
  add column letter_id uuid not null unique default gen_random_uuid();
create index stripe_event_dead on stripe_event (dead_at desc, letter_id desc) where dead_at is not null;
grant update (failures, failure, dead_at) on stripe_event to penny_job;
grant select, update (failures, dead_at, processed_at, outcome) on stripe_event to penny_ops;
create policy stripe_event_ops on stripe_event for select to penny_ops using (true);
create policy stripe_event_ops_try on stripe_event for update to penny_ops
  using (dead_at is not null and processed_at is null) with check (dead_at is null or processed_at is not null);
create index stripe_event_intent on stripe_event (payment_intent) where payment_intent is not null;
