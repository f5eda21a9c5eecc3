-- What Penny Ops does with money by hand: refunds, commission paid out and come back, and what is given up.

-- Commission that was paid out to a store by its bank.
create table payout (
  id uuid primary key,
  store_id uuid not null references store,
  amount_minor bigint not null check (amount_minor > 0),
  currency char(3) not null,
  -- By which the store finds it on its statement: the characters that every bank carries.
  reference text not null check (reference ~ '^[A-Za-z0-9][A-Za-z0-9 /?:().,''+-]{0,34}$'),
  state text not null check (state in ('PAID', 'RETURNED')),
  recorded_by uuid not null,
  paid_at timestamptz not null,
  returned_at timestamptz,
  returned_by uuid,
  -- The bank's word for why it came back.
  return_reason text check (length(return_reason) between 1 and 200),
  constraint payout_returned check (num_nulls(returned_at, returned_by, return_reason) = case state when 'RETURNED' then 0 else 3 end)
);
create index payout_store on payout (store_id, paid_at desc, id desc);
alter table payout enable row level security;
alter table payout force row level security;
grant select (id, store_id, amount_minor, currency, reference, state, paid_at, returned_at) on payout to penny_store;
grant select, insert, update (state, returned_at, returned_by, return_reason) on payout to penny_ops;
create policy payout_store on payout for select to penny_store
  using (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid));
create policy payout_ops on payout for select to penny_ops using (true);
create policy payout_record on payout for insert to penny_ops
  with check (state = 'PAID' and recorded_by = (select nullif(current_setting('penny.account_id', true), '')::uuid));
create policy payout_return on payout for update to penny_ops
  using (state = 'PAID')
  with check (state = 'RETURNED' and returned_by = (select nullif(current_setting('penny.account_id', true), '')::uuid));

-- What nobody will pay or can explain: a balance that a store cannot give back, or money at Stripe that belongs to nothing.
create table write_off (
  id uuid primary key,
  store_id uuid references store,
  -- Stripe's balance transaction; of either one or the other.
  movement text unique check (length(movement) between 1 and 255),
  -- What Penny loses; below zero for what it gains.
  amount_minor bigint not null check (amount_minor <> 0),
  currency char(3) not null,
  reason text not null check (length(reason) between 1 and 500),
  decided_by uuid not null,
  at timestamptz not null,
  constraint write_off_of_one check (num_nonnulls(store_id, movement) = 1),
  -- No store is ever made to give what it has not had.
  constraint write_off_for_a_store check (store_id is null or amount_minor > 0)
);
create index write_off_store on write_off (store_id, at desc);
alter table write_off enable row level security;
alter table write_off force row level security;
grant select, insert on write_off to penny_ops;
create policy write_off_ops on write_off for select to penny_ops using (true);
create policy write_off_decide on write_off for insert to penny_ops
  with check (decided_by = (select nullif(current_setting('penny.account_id', true), '')::uuid));

alter table ledger_transaction
  alter column payment_id drop not null,
  add column payout_id uuid references payout,
  add column write_off_id uuid references write_off,
  drop constraint ledger_transaction_kind_check,
  add constraint ledger_transaction_kind_check check (kind in
    ('PAYMENT', 'FEE', 'REVERSAL', 'REFUND', 'REFUND_FAILED', 'CHARGEBACK', 'CHARGEBACK_WON', 'PAYOUT', 'PAYOUT_RETURNED', 'WRITE_OFF',
     'TRANSFER')),
  drop constraint ledger_transaction_once,
  add constraint ledger_transaction_once
    unique nulls not distinct (kind, payment_id, refund_id, movement, payout_id, write_off_id),
  -- What it is about is known of every one.
  add constraint ledger_transaction_subject check (case
    when kind in ('PAYOUT', 'PAYOUT_RETURNED') then payout_id is not null and num_nonnulls(payment_id, write_off_id, movement) = 0
    when kind = 'WRITE_OFF' then write_off_id is not null and num_nonnulls(payment_id, payout_id) = 0
    when kind = 'TRANSFER' then movement is not null and num_nonnulls(payment_id, payout_id, write_off_id) = 0
    else payment_id is not null and num_nonnulls(payout_id, write_off_id) = 0 end);

alter table ledger_entry
  add column payout_id uuid references payout,
  drop constraint ledger_entry_account_check,
  add constraint ledger_entry_account_check check (account in
    ('STRIPE_CLEARING', 'STRIPE_FEES', 'STORE_PAYABLE', 'PENNY_REVENUE', 'REFUND_PAYABLE', 'BANK', 'WRITE_OFFS')),
  add constraint ledger_entry_payout
    check ((payout_id is not null) = (kind in ('PAYOUT', 'PAYOUT_RETURNED') and account = 'STORE_PAYABLE'));
create index ledger_entry_payout on ledger_entry (payout_id) where payout_id is not null;
-- A store's balance, and the stores that have one.
create index ledger_entry_balance on ledger_entry (store_id, currency) where account = 'STORE_PAYABLE';

-- By hand Ops books these and nothing else; what Stripe and banks move is booked by jobs alone.
grant insert on ledger_transaction, ledger_entry to penny_ops;
alter policy ledger_transaction_ops on ledger_transaction using (true)
  with check (kind in ('REVERSAL', 'PAYOUT', 'PAYOUT_RETURNED', 'WRITE_OFF'));
alter policy ledger_entry_ops on ledger_entry using (true)
  with check (kind in ('REVERSAL', 'PAYOUT', 'PAYOUT_RETURNED', 'WRITE_OFF'));

-- A refund that Ops decides on has somebody who did, and a reason; one that did not arrive is sent again once.
alter table refund
  add column requested_by uuid,
  add column reason text check (length(reason) between 1 and 500),
  add column instead_of uuid unique references refund,
  drop constraint refund_cause,
  drop constraint refund_debt_payment_id_key,
  add constraint refund_cause check (cause in ('SURPLUS', 'INCIDENT', 'BANK', 'STRIPE', 'OPS')),
  add constraint refund_requested check (case when cause = 'OPS' then num_nonnulls(requested_by, reason) = 2
    when instead_of is not null then requested_by is not null and reason is null
    else num_nonnulls(requested_by, reason) = 0 end);
drop index refund_surplus;
create unique index refund_surplus on refund (payment_id) where cause = 'SURPLUS' and instead_of is null;
create unique index refund_part on refund (debt_payment_id) where debt_payment_id is not null and instead_of is null;
-- That Stripe has sent it, or has not, is told by jobs alone.
grant insert (id, payment_id, debt_payment_id, cause, account_id, amount_minor, currency, state, requested_at, requested_by, reason,
  instead_of) on refund to penny_ops;
grant select (instead_of) on refund to penny_offender;
create policy refund_request on refund for insert to penny_ops
  with check (requested_by = (select nullif(current_setting('penny.account_id', true), '')::uuid));

-- Open screens of a store hear that its account has changed.
grant insert on live_event to penny_ops;
grant usage on sequence live_event_id_seq to penny_ops;
create policy live_event_ops on live_event for insert to penny_ops with check (audience = 'STORE' and topic = 'ledger');
