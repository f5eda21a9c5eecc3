-- Double entry, append-only: no role is granted UPDATE or DELETE. Debits are positive, credits negative, in minor units.
create table ledger_transaction (
  id uuid primary key,
  kind text not null check (kind in ('PAYMENT')),
  payment_id uuid not null references payment,
  at timestamptz not null,
  unique (kind, payment_id)
);
alter table ledger_transaction enable row level security;
alter table ledger_transaction force row level security;
grant select, insert on ledger_transaction to penny_job;
grant select on ledger_transaction to penny_ops;
create policy ledger_transaction_job on ledger_transaction to penny_job using (true) with check (true);
create policy ledger_transaction_ops on ledger_transaction to penny_ops using (true);

create table ledger_entry (
  id uuid primary key,
  transaction_id uuid not null references ledger_transaction,
  account text not null check (account in 
    ('STRIPE_CLEARING', 'STORE_PAYABLE', 'PENNY_REVENUE', 'REFUND_PAYABLE')),
  store_id uuid references store,
  debt_payment_id uuid references debt_payment,
  currency char(3) not null,
  amount_minor bigint not null,
  at timestamptz not null,
  check (account <> 'STORE_PAYABLE' or store_id is not null)
);
create index ledger_entry_store on ledger_entry (store_id, account, at desc, id desc);
create index ledger_entry_transaction on ledger_entry (transaction_id);
alter table ledger_entry enable row level security;
alter table ledger_entry force row level security;
grant select on ledger_entry to penny_store, penny_ops;
grant select, insert on ledger_entry to penny_job;
create policy ledger_entry_store on ledger_entry to penny_store
  using (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid) and account = 'STORE_PAYABLE');
create policy ledger_entry_ops on ledger_entry to penny_ops using (true);
create policy ledger_entry_job on ledger_entry to penny_job using (true) with check (true);

create function ledger_transaction_balances() returns trigger language plpgsql as $$
begin
  if exists (select 1 from ledger_entry where transaction_id = new.transaction_id
      group by currency having sum(amount_minor) <> 0) then
    raise exception 'ledger transaction % does not sum to zero', new.transaction_id using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger ledger_transaction_balances after insert on ledger_entry
  deferrable initially deferred for each row execute function ledger_transaction_balances();
