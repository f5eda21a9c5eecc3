-- What Stripe has moved and said, held against what the ledger has and what was heard; differences wait for Penny Ops.
create table reconciliation (
  id uuid primary key,
  from_at timestamptz not null,
  to_at timestamptz not null,
  -- Who asked for it; null for the one of every day.
  asked_by uuid,
  asked_at timestamptz not null,
  finished_at timestamptz,
  movements integer check (movements >= 0),
  differences integer check (differences >= 0),
  constraint reconciliation_span check (from_at < to_at),
  constraint reconciliation_finished check (num_nulls(finished_at, movements, differences) in (0, 3))
);
create index reconciliation_latest on reconciliation (asked_at desc, id desc);
alter table reconciliation enable row level security;
alter table reconciliation force row level security;
grant select, insert (id, from_at, to_at, asked_by, asked_at) on reconciliation to penny_ops;
grant select, insert, update (finished_at, movements, differences) on reconciliation to penny_job;
create policy reconciliation_ops on reconciliation for select to penny_ops using (true);
create policy reconciliation_ask on reconciliation for insert to penny_ops
  with check (asked_by = (select nullif(current_setting('penny.account_id', true), '')::uuid));
create policy reconciliation_job on reconciliation to penny_job using (true) with check (true);

create table reconciliation_difference (
  id uuid primary key,
  kind text not null check (kind in
    ('PAYMENT_NOT_BOOKED', 'MOVEMENT_NOT_BOOKED', 'EVENT_NOT_HEARD', 'MOVEMENT_OF_NOBODY', 'AMOUNT_DIFFERS', 'NOT_AT_STRIPE')),
  -- Stripe's object that it is about: a session, a balance transaction or an event.
  stripe_id text not null check (length(stripe_id) between 1 and 255),
  stripe_type text not null check (length(stripe_type) between 1 and 100),
  payment_intent text check (length(payment_intent) <= 255),
  -- What Stripe has, and the ledger instead; null for an event, and for what one of the two does not have.
  stripe_minor bigint,
  booked_minor bigint,
  currency char(3),
  at timestamptz not null,
  found_at timestamptz not null,
  state text not null check (state in ('OPEN', 'REPAIRED', 'SET_ASIDE', 'GONE')),
  decided_by uuid,
  decided_at timestamptz,
  unique (kind, stripe_id),
  constraint reconciliation_difference_money check (currency is not null or stripe_minor is null and booked_minor is null),
  constraint reconciliation_difference_decided check ((decided_by is null) = (decided_at is null))
);
create index reconciliation_difference_open on reconciliation_difference (found_at desc, id desc) where state = 'OPEN';
alter table reconciliation_difference enable row level security;
alter table reconciliation_difference force row level security;
grant select, update (state, decided_by, decided_at) on reconciliation_difference to penny_ops;
grant select, insert, update (state, found_at, stripe_minor, booked_minor) on reconciliation_difference to penny_job;
create policy reconciliation_difference_ops on reconciliation_difference for select to penny_ops using (true);
create policy reconciliation_difference_decide on reconciliation_difference for update to penny_ops
  using (state = 'OPEN')
  with check (state in ('REPAIRED', 'SET_ASIDE')
    and decided_by = (select nullif(current_setting('penny.account_id', true), '')::uuid));
create policy reconciliation_difference_job on reconciliation_difference to penny_job using (true) with check (true);
