-- Money that nobody owed: two accounts paid the same debt at the same moment. It goes back to whoever paid second, once for
-- a payment. The row is written with the payment; the call to Stripe follows, and the second ledger transaction with it.
create table refund (
  id uuid primary key,
  payment_id uuid not null unique references payment,
  account_id uuid not null references account,
  amount_minor bigint not null check (amount_minor > 0),
  currency char(3) not null,
  state text not null check (state in ('REQUESTED', 'SENT')),
  stripe_refund_id text unique,
  requested_at timestamptz not null,
  sent_at timestamptz,
  constraint refund_sent check ((state = 'SENT') = (stripe_refund_id is not null and sent_at is not null))
);
create index refund_account on refund (account_id, requested_at desc);
alter table refund enable row level security;
alter table refund force row level security;
grant select (id, payment_id, account_id, amount_minor, currency, state, requested_at, sent_at) on refund to penny_offender;
grant select, insert, update (state, stripe_refund_id, sent_at) on refund to penny_job;
create policy refund_own on refund to penny_offender
  using (account_id = (select nullif(current_setting('penny.account_id', true), '')::uuid));
create policy refund_job on refund to penny_job using (true) with check (true);

alter table ledger_transaction drop constraint ledger_transaction_kind_check;
alter table ledger_transaction add constraint ledger_transaction_kind_check check (kind in ('PAYMENT', 'REFUND'));
