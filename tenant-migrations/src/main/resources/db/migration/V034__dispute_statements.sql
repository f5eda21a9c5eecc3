-- What a person says in a dispute is theirs and names others: sealed by the keyring.
alter table dispute rename column statement to statement_clear;
alter table dispute alter column statement_clear drop not null;
alter table dispute add column statement bytea check (length(statement) <= 20000),
  add constraint dispute_statement_once check ((statement_clear is null) <> (statement is null));
revoke select, insert on dispute from penny_offender, penny_ops;
grant select (id, store_id, theft_id, debt_id, offender_id, account_id, statement, opened_at) on dispute
  to penny_offender, penny_ops;
grant insert (id, store_id, theft_id, debt_id, offender_id, account_id, statement, opened_at) on dispute to penny_offender;
grant select (id, statement, statement_clear), update (statement, statement_clear) on dispute to penny_keys;
create policy dispute_keys on dispute to penny_keys using (true) with check (true);
