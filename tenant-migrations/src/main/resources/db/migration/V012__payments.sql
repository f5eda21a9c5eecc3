create table checkout (
  id uuid primary key,
  account_id uuid not null references account,
  amount_minor bigint not null check (amount_minor > 0),
  currency char(3) not null,
  -- Names the debts and their amounts: asking Stripe twice for the same debts gives the same session.
  idempotency_key text not null unique,
  state text not null check (state in ('CREATED', 'OPEN', 'PAID', 'EXPIRED')),
  stripe_session_id text unique,
  url text,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  receipt_number text
);
create index checkout_account on checkout (account_id, created_at desc);
alter table checkout enable row level security;
alter table checkout force row level security;
grant select, insert, update (state, stripe_session_id, url) on checkout to penny_offender;
grant select, update (state, receipt_number) on checkout to penny_job;
create policy checkout_own on checkout to penny_offender
  using (account_id = (select nullif(current_setting('penny.account_id', true), '')::uuid))
  with check (account_id = (select nullif(current_setting('penny.account_id', true), '')::uuid)
    and state in ('CREATED', 'OPEN', 'EXPIRED'));
create policy checkout_job on checkout to penny_job using (true) with check (true);

create table checkout_line (
  checkout_id uuid not null references checkout,
  debt_id uuid not null references debt,
  account_id uuid not null references account,
  amount_minor bigint not null check (amount_minor > 0),
  primary key (checkout_id, debt_id)
);
create index checkout_line_debt on checkout_line (debt_id);
alter table checkout_line enable row level security;
alter table checkout_line force row level security;
grant select, insert on checkout_line to penny_offender;
grant select on checkout_line to penny_job;
create policy checkout_line_own on checkout_line to penny_offender
  using (account_id = (select nullif(current_setting('penny.account_id', true), '')::uuid))
  with check (account_id = (select nullif(current_setting('penny.account_id', true), '')::uuid));
create policy checkout_line_job on checkout_line to penny_job using (true);

-- Stripe's word, kept as it came. The unique id makes a second delivery harmless.
create table stripe_event (
  id text primary key check (length(id) <= 255),
  type text not null,
  payload jsonb not null,
  received_at timestamptz not null,
  processed_at timestamptz,
  outcome text
);
create index stripe_event_open on stripe_event (received_at) where processed_at is null;
alter table stripe_event enable row level security;
alter table stripe_event force row level security;
grant select (id), insert on stripe_event to penny_public;
grant select, update (processed_at, outcome) on stripe_event to penny_job;
create policy stripe_event_receive on stripe_event for insert to penny_public with check (processed_at is null);
create policy stripe_event_receive_read on stripe_event for select to penny_public
  using (id = (select nullif(current_setting('penny.lookup', true), '')));
create policy stripe_event_job on stripe_event to penny_job using (true) with check (true);

create sequence receipt_number as bigint;
grant usage on sequence receipt_number to penny_job;

create table payment (
  id uuid primary key,
  checkout_id uuid not null unique references checkout,
  account_id uuid not null references account,
  receipt_number text not null unique,
  amount_minor bigint not null check (amount_minor > 0),
  currency char(3) not null,
  stripe_session_id text not null unique,
  stripe_payment_intent text not null,
  paid_at timestamptz not null
);
create index payment_account on payment (account_id, paid_at desc);
alter table payment enable row level security;
alter table payment force row level security;
grant select on payment to penny_offender;
grant select, insert on payment to penny_job;
create policy payment_own on payment to penny_offender
  using (account_id = (select nullif(current_setting('penny.account_id', true), '')::uuid));
create policy payment_job on payment to penny_job using (true) with check (true);

-- One row per debt that a payment settled, with the split agreed for that store. A store sees what it earned.
create table debt_payment (
  id uuid primary key,
  payment_id uuid not null references payment,
  debt_id uuid not null unique references debt,
  theft_id uuid not null references theft,
  offender_id uuid not null references offender,
  store_id uuid not null references store,
  account_id uuid not null references account,
  reference text not null,
  receipt_number text not null,
  currency char(3) not null,
  amount_minor bigint not null check (amount_minor > 0),
  commission_minor bigint not null check (commission_minor >= 0),
  penny_minor bigint not null check (penny_minor >= 0),
  basis_points integer not null check (basis_points between 0 and 10000),
  paid_at timestamptz not null,
  constraint debt_payment_adds_up check (commission_minor + penny_minor = amount_minor)
);
create index debt_payment_store on debt_payment (store_id, paid_at desc, id desc);
create index debt_payment_account on debt_payment (account_id, payment_id);
create index debt_payment_payment on debt_payment (payment_id);
alter table debt_payment enable row level security;
alter table debt_payment force row level security;
grant select (id, debt_id, theft_id, offender_id, store_id, reference, receipt_number, currency, amount_minor,
  commission_minor, basis_points, paid_at) on debt_payment to penny_store;
grant select on debt_payment to penny_offender;
grant select, insert on debt_payment to penny_job;
create policy debt_payment_store on debt_payment to penny_store
  using (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid));
create policy debt_payment_own on debt_payment to penny_offender
  using (account_id = (select nullif(current_setting('penny.account_id', true), '')::uuid));
create policy debt_payment_job on debt_payment to penny_job using (true) with check (true);
