-- Money that did not arrive may have been made good since: it was sent again, or the payer's bank took it. Then it is owed no more.
alter table refund
  add column made_good_at timestamptz,
  add constraint refund_made_good check (made_good_at is null or state = 'FAILED');
grant update (made_good_at) on refund to penny_job;
grant select (failed_at, made_good_at) on refund to penny_offender;
-- Row security binds the owner, but for this moment.
alter table refund no force row level security;
alter table ledger_transaction no force row level security;
alter table ledger_entry no force row level security;
update refund r set made_good_at = now() where r.state = 'FAILED' and (
    select coalesce(-sum(e.amount_minor), 0) from ledger_entry e join ledger_transaction t on t.id = e.transaction_id
    where t.payment_id = r.payment_id and e.account = 'REFUND_PAYABLE')
  <= (select coalesce(sum(w.amount_minor), 0) from refund w where w.payment_id = r.payment_id and w.state = 'REQUESTED');
alter table ledger_entry force row level security;
alter table ledger_transaction force row level security;
alter table refund force row level security;
