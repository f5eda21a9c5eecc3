-- What becomes of money after it came: Stripe's fee, refunds whole and in parts, and what payers' banks take back.

-- Money of a card payment that the payer's bank has taken back, or may yet; Stripe calls it a dispute.
create table chargeback (
  id uuid primary key,
  payment_id uuid not null references payment,
  account_id uuid not null references account,
  stripe_dispute_id text not null unique check (length(stripe_dispute_id) between 1 and 255),
  amount_minor bigint not null check (amount_minor > 0),
  currency char(3) not null,
  -- What the bank took, and gave again; nothing where it only asks.
  taken_minor bigint not null default 0 check (taken_minor >= 0),
  given_minor bigint not null default 0 check (given_minor between 0 and taken_minor),
  -- Stripe's word for it, such as fraudulent.
  reason text not null check (length(reason) between 1 and 100),
  state text not null check (state in ('OPEN', 'WON', 'LOST')),
  opened_at timestamptz not null,
  closed_at timestamptz,
  constraint chargeback_closed check ((state = 'OPEN') = (closed_at is null))
);
create index chargeback_payment on chargeback (payment_id, opened_at);
create index chargeback_account on chargeback (account_id, opened_at desc);
create index chargeback_latest on chargeback (opened_at desc, id desc);
alter table chargeback enable row level security;
alter table chargeback force row level security;
grant select (id, payment_id, account_id, amount_minor, taken_minor, given_minor, currency, state, opened_at, closed_at)
  on chargeback to penny_offender;
grant select on chargeback to penny_ops;
grant select, insert, update (state, closed_at, taken_minor, given_minor) on chargeback to penny_job;
create policy chargeback_own on chargeback to penny_offender
  using (account_id = (select nullif(current_setting('penny.account_id', true), '')::uuid));
create policy chargeback_ops on chargeback for select to penny_ops using (true);
create policy chargeback_job on chargeback to penny_job using (true) with check (true);

-- Why money goes back. An incident's is what was paid for one that does not stand or is somebody else's; a bank's is what it gave
-- back for what is not owed any more; Stripe's was sent by somebody in its dashboard, or by what Penny does not know of.
alter table refund add column cause text;
alter table refund no force row level security;
update refund set cause = case when debt_payment_id is null then 'SURPLUS' else 'INCIDENT' end;
alter table refund force row level security;
drop index refund_surplus;
alter table refund
  alter column cause set not null,
  add column failed_at timestamptz,
  add column failure text check (length(failure) between 1 and 100),
  drop constraint refund_state_check,
  drop constraint refund_sent,
  add constraint refund_state_check check (state in ('REQUESTED', 'SENT', 'FAILED')),
  -- Stripe may refuse it at once, or send it and hear from the bank that it did not arrive.
  add constraint refund_sent check ((stripe_refund_id is null) = (sent_at is null) and (state <> 'SENT' or sent_at is not null)
    and (state <> 'REQUESTED' or sent_at is null)),
  add constraint refund_failed check ((state = 'FAILED') = (failed_at is not null) and (failed_at is null) = (failure is null)),
  add constraint refund_cause check (cause in ('SURPLUS', 'INCIDENT', 'BANK', 'STRIPE')),
  add constraint refund_of_part check ((cause = 'INCIDENT') = (debt_payment_id is not null));
create unique index refund_surplus on refund (payment_id) where cause = 'SURPLUS';
create index refund_failures on refund (failed_at desc, id desc) where state = 'FAILED';
grant select (cause) on refund to penny_offender;
grant update (failed_at, failure) on refund to penny_job;
grant select on refund to penny_ops;
create policy refund_ops on refund for select to penny_ops using (true);

-- Since when it is owed again because a bank has taken back what was paid for it.
alter table debt add column taken_back_at timestamptz;
grant update (taken_back_at) on debt to penny_job;

alter table ledger_transaction
  drop constraint ledger_transaction_kind_check,
  add constraint ledger_transaction_kind_check
    check (kind in ('PAYMENT', 'FEE', 'REVERSAL', 'REFUND', 'REFUND_FAILED', 'CHARGEBACK', 'CHARGEBACK_WON')),
  add column chargeback_id uuid references chargeback,
  -- Stripe's balance transaction that it books; null for what moves inside the books alone, and for a payment, whose fee has it.
  add column movement text check (length(movement) between 1 and 255),
  drop constraint ledger_transaction_once,
  add constraint ledger_transaction_once unique nulls not distinct (kind, payment_id, refund_id, movement),
  add constraint ledger_transaction_of_chargeback
    check ((chargeback_id is not null) = (kind in ('CHARGEBACK', 'CHARGEBACK_WON'))),
  add constraint ledger_transaction_kind_of unique (id, kind);
create unique index ledger_transaction_movement on ledger_transaction (movement) where movement is not null;
create index ledger_transaction_payment on ledger_transaction (payment_id, at);
create index ledger_transaction_chargeback on ledger_transaction (chargeback_id) where chargeback_id is not null;

-- What an entry of a store's share is about is told by the entry itself: of which kind, and how much of what was paid.
alter table ledger_entry add column kind text, add column part_minor bigint;
alter table ledger_entry no force row level security;
alter table ledger_transaction no force row level security;
alter table debt_payment no force row level security;
update ledger_entry e set kind = t.kind from ledger_transaction t where t.id = e.transaction_id;
update ledger_entry e set part_minor = case when e.reversal then -p.amount_minor else p.amount_minor end
  from debt_payment p where p.id = e.debt_payment_id and e.account = 'STORE_PAYABLE';
alter table ledger_entry force row level security;
alter table ledger_transaction force row level security;
alter table debt_payment force row level security;
alter table ledger_entry
  drop column reversal,
  alter column kind set not null,
  drop constraint ledger_entry_account_check,
  add constraint ledger_entry_account_check
    check (account in ('STRIPE_CLEARING', 'STRIPE_FEES', 'STORE_PAYABLE', 'PENNY_REVENUE', 'REFUND_PAYABLE')),
  add constraint ledger_entry_kind foreign key (transaction_id, kind) references ledger_transaction (id, kind),
  add constraint ledger_entry_part
    check ((part_minor is not null) = (account = 'STORE_PAYABLE' and debt_payment_id is not null));

-- Penny Ops accounts for what was paid.
grant select on payment, debt_payment to penny_ops;
create policy payment_ops on payment for select to penny_ops using (true);
create policy debt_payment_ops on debt_payment for select to penny_ops using (true);
create index payment_latest on payment (paid_at desc, id desc);
create index payment_stripe on payment (stripe_payment_intent);
