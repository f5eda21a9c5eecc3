-- Staff and Penny people sign in with one address each. People concerned are a realm of their own in which an address
-- may stand more than once: a second sign-up never says that the first exists.
create table account (
  id uuid primary key,
  realm text not null check (realm in ('STAFF', 'PORTAL')),
  email text not null check (length(email) between 3 and 254 and email = lower(email)),
  password_hash text not null,
  created_at timestamptz not null
);
create unique index account_staff_email on account (email) where realm = 'STAFF';
create index account_email on account (email, realm, created_at);
alter table account enable row level security;
alter table account force row level security;
grant select, insert on account to penny_public;
grant select, insert on account to penny_job;
create policy account_lookup on account for select to penny_public
  using (email = (select nullif(current_setting('penny.lookup', true), ''))
    or id = (select nullif(current_setting('penny.account_id', true), '')::uuid));
create policy account_sign_up on account for insert to penny_public with check (realm = 'PORTAL');
create policy account_job on account to penny_job using (true) with check (true);

create table store_member (
  store_id uuid not null references store,
  account_id uuid not null references account,
  role text not null check (role in ('store_staff', 'store_admin')),
  name text not null check (length(name) between 1 and 120),
  initials text not null check (length(initials) between 1 and 3),
  created_at timestamptz not null,
  primary key (store_id, account_id)
);
create index store_member_account on store_member (account_id, store_id);
alter table store_member enable row level security;
alter table store_member force row level security;
grant select on store_member to penny_store, penny_public;
grant select, insert on store_member to penny_job;
create policy store_member_store on store_member to penny_store
  using (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid));
create policy store_member_self on store_member to penny_public
  using (account_id = (select nullif(current_setting('penny.account_id', true), '')::uuid));
create policy store_member_job on store_member to penny_job using (true) with check (true);

-- A member of staff must be shown the names of the stores they can choose from before they have chosen one.
grant select (id, name) on store to penny_public;
create policy store_choice on store to penny_public
  using (id = any ((select string_to_array(nullif(current_setting('penny.store_ids', true), ''), ','))::uuid[]));

create table penny_member (
  account_id uuid not null references account,
  role text not null check (role in ('penny_reviewer', 'penny_admin')),
  name text not null check (length(name) between 1 and 120),
  initials text not null check (length(initials) between 1 and 3),
  created_at timestamptz not null,
  primary key (account_id, role)
);
alter table penny_member enable row level security;
alter table penny_member force row level security;
grant select on penny_member to penny_public, penny_review, penny_ops;
grant select, insert on penny_member to penny_job;
create policy penny_member_self on penny_member to penny_public
  using (account_id = (select nullif(current_setting('penny.account_id', true), '')::uuid));
create policy penny_member_penny on penny_member to penny_review, penny_ops using (true);
create policy penny_member_job on penny_member to penny_job using (true) with check (true);
