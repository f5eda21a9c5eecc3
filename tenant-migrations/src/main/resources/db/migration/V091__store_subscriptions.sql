-- A store pays Penny by a subscription of Stripe's. What Stripe said last of each that a store has had.
create table store_subscription (
  id uuid primary key,
  store_id uuid not null references store,
  stripe_subscription_id text not null unique check (length(stripe_subscription_id) between 1 and 255),
  stripe_customer_id text not null check (length(stripe_customer_id) between 1 and 255),
  status text not null check (status in
    ('ACTIVE', 'TRIALING', 'PAST_DUE', 'UNPAID', 'PAUSED', 'CANCELED', 'INCOMPLETE', 'INCOMPLETE_EXPIRED')),
  -- What it costs for each interval.
  amount_minor bigint not null check (amount_minor >= 0),
  currency char(3) not null,
  every text not null check (every in ('MONTH', 'DAY', 'WEEK', 'YEAR')),
  begun_at timestamptz not null,
  trial_ends_at timestamptz,
  period_ends_at timestamptz,
  -- When it is to end, as somebody has asked for.
  cancel_at timestamptz,
  ended_at timestamptz,
  -- Whether its end was asked for before it came, so that nobody was taken by surprise.
  end_announced boolean not null,
  -- Since when the oldest invoice is open that could not be collected.
  failing_since timestamptz,
  -- Counts what was written, so that an older word never overwrites a newer one.
  looks integer not null check (looks >= 1),
  seen_at timestamptz not null,
  constraint store_subscription_ended check ((status = 'CANCELED') = (ended_at is not null))
);
create index store_subscription_store on store_subscription (store_id, begun_at desc);
create unique index store_subscription_one on store_subscription (store_id)
  where status in ('ACTIVE', 'TRIALING', 'PAST_DUE', 'UNPAID', 'PAUSED');
alter table store_subscription enable row level security;
alter table store_subscription force row level security;
grant select on store_subscription to penny_store, penny_ops;
grant select, insert, update (stripe_customer_id, status, amount_minor, currency, every, trial_ends_at, period_ends_at, cancel_at, ended_at,
  end_announced, failing_since, looks, seen_at) on store_subscription to penny_job;
create policy store_subscription_store on store_subscription to penny_store, penny_job
  using (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid))
  with check (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid));
create policy store_subscription_ops on store_subscription for select to penny_ops using (true);

-- An attempt to begin one, on Stripe's page. Its row is the recovery point around the call, and its id the key that makes two of them one.
create table subscription_checkout (
  id uuid primary key,
  store_id uuid not null references store,
  begun_by uuid not null,
  price text not null check (length(price) between 1 and 255),
  -- What is left of the trial: until a time, or less than two days, which Stripe counts in days.
  trial_until timestamptz,
  trial_days integer check (trial_days between 1 and 3),
  state text not null check (state in ('CREATED', 'OPEN', 'COMPLETE', 'EXPIRED')),
  stripe_session_id text unique check (length(stripe_session_id) between 1 and 255),
  url text check (length(url) <= 5000),
  begun_at timestamptz not null,
  expires_at timestamptz not null,
  constraint subscription_checkout_trial check (num_nonnulls(trial_until, trial_days) <= 1)
);
create index subscription_checkout_store on subscription_checkout (store_id, begun_at desc);
alter table subscription_checkout enable row level security;
alter table subscription_checkout force row level security;
grant select, insert, update (state, stripe_session_id, url) on subscription_checkout to penny_store;
grant select, update (state) on subscription_checkout to penny_job;
create policy subscription_checkout_store on subscription_checkout to penny_store
  using (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid))
  with check (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid)
    and state in ('CREATED', 'OPEN', 'EXPIRED'));
create policy subscription_checkout_job on subscription_checkout to penny_job
  using (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid))
  with check (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid));

-- By which payment a store has paid an invoice: what Stripe moved for it is no person's, and the reconciliation knows it by this.
create table subscription_payment (
  payment_intent text primary key check (length(payment_intent) between 1 and 255),
  store_id uuid not null references store,
  subscription_id uuid not null references store_subscription,
  stripe_invoice_id text not null check (length(stripe_invoice_id) between 1 and 255),
  amount_minor bigint not null check (amount_minor > 0),
  currency char(3) not null,
  paid_at timestamptz not null
);
create index subscription_payment_store on subscription_payment (store_id, paid_at desc);
alter table subscription_payment enable row level security;
alter table subscription_payment force row level security;
grant select on subscription_payment to penny_store;
grant select, insert on subscription_payment to penny_job;
create policy subscription_payment_store on subscription_payment for select to penny_store
  using (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid));
-- The reconciliation looks at what was paid by all of them.
create policy subscription_payment_job on subscription_payment to penny_job using (true) with check (true);
