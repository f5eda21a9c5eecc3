-- Somebody has just shown once more who they are, for one thing that is to be done, in one session. Kept as a hash; the row goes with
-- its use.
create table recent_proof (
  hash text primary key check (hash ~ '^[0-9a-f]{64}$'),
  account_id uuid not null references account,
  -- No reference: who calls with a token of a user pool has a session without a row here.
  session_id uuid not null,
  purpose text not null check (purpose in ('CHANGE_PAYOUT_ACCOUNT', 'REMOVE_PAYOUT_ACCOUNT')),
  expires_at timestamptz not null
);
create index recent_proof_account on recent_proof (account_id);
create index recent_proof_expiry on recent_proof (expires_at);
alter table recent_proof enable row level security;
alter table recent_proof force row level security;
grant select, insert, delete on recent_proof to penny_public;
grant select (expires_at), delete on recent_proof to penny_job;
create policy recent_proof_own on recent_proof to penny_public
  using (account_id = (select nullif(current_setting('penny.account_id', true), '')::uuid)
    and hash = (select nullif(current_setting('penny.lookup', true), '')))
  with check (account_id = (select nullif(current_setting('penny.account_id', true), '')::uuid)
    and hash = (select nullif(current_setting('penny.lookup', true), '')));
create policy recent_proof_job on recent_proof to penny_job using (true);

-- What a passkey is asked to sign for such a proof signs nobody in and adds no passkey, and the other way round.
alter table passkey_ceremony
  add column purpose text check (purpose in ('CHANGE_PAYOUT_ACCOUNT', 'REMOVE_PAYOUT_ACCOUNT')),
  add constraint passkey_ceremony_of_account check (purpose is null or account_id is not null);

-- Who administered a store until lately. They hear of what is done to its money as those who administer it do: whoever takes a store
-- over takes its administrators off first.
create table store_former_admin (
  store_id uuid not null references store,
  account_id uuid not null references account,
  since timestamptz not null,
  primary key (store_id, account_id)
);
create index store_former_admin_account on store_former_admin (account_id);
create index store_former_admin_since on store_former_admin (since);
alter table store_former_admin enable row level security;
alter table store_former_admin force row level security;
grant select, insert, update (since) on store_former_admin to penny_store;
grant select, delete on store_former_admin to penny_job;
create policy store_former_admin_store on store_former_admin to penny_store
  using (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid))
  with check (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid));
create policy store_former_admin_job on store_former_admin to penny_job using (true);
