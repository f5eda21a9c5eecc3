-- Penny keeps back what a store is to be paid: nothing leaves, and where it would go to is not changed. Whoever set it does not lift it.
create table payout_hold (
  id uuid primary key,
  store_id uuid not null references store,
  reason text not null check (length(reason) between 1 and 500),
  set_by uuid not null,
  set_at timestamptz not null,
  lifted_by uuid,
  lifted_at timestamptz,
  constraint payout_hold_lifted check ((lifted_by is null) = (lifted_at is null)),
  constraint payout_hold_two_people check (lifted_by <> set_by)
);
create unique index payout_hold_open on payout_hold (store_id) where lifted_at is null;
create index payout_hold_store on payout_hold (store_id, set_at desc, id desc);
alter table payout_hold enable row level security;
alter table payout_hold force row level security;
-- Why, and who of Penny, is told to nobody outside of it.
grant select (id, store_id, set_at, lifted_at) on payout_hold to penny_store, penny_job;
grant select, insert (id, store_id, reason, set_by, set_at), update (lifted_by, lifted_at) on payout_hold to penny_ops;
create policy payout_hold_store on payout_hold for select to penny_store, penny_job
  using (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid));
create policy payout_hold_ops on payout_hold for select to penny_ops using (true);
create policy payout_hold_set on payout_hold for insert to penny_ops
  with check (set_by = (select nullif(current_setting('penny.account_id', true), '')::uuid));
create policy payout_hold_lift on payout_hold for update to penny_ops
  using (lifted_at is null)
  with check (lifted_by = (select nullif(current_setting('penny.account_id', true), '')::uuid));
