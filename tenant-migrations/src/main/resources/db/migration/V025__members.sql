-- Who is asked to join a store's team. The address is sealed, and found again by its blind index; the secret of the letter is
-- kept as a hash only, made when the letter is written.
create table store_invitation (
  id uuid primary key,
  store_id uuid not null references store,
  email bytea not null check (length(email) <= 400),
  email_index text not null check (email_index ~ '^[0-9a-f]{64}$'),
  role text not null check (role in ('store_staff', 'store_admin')),
  hash text unique check (hash ~ '^[0-9a-f]{64}$'),
  created_by uuid not null references account,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  revoked_at timestamptz
);
create index store_invitation_store on store_invitation (store_id, created_at desc);
create index store_invitation_by on store_invitation (created_by);
create unique index store_invitation_open on store_invitation (store_id, email_index)
  where accepted_at is null and revoked_at is null;
alter table store_invitation enable row level security;
alter table store_invitation force row level security;
grant select (id, store_id, email, email_index, role, created_by, created_at, expires_at, accepted_at, revoked_at),
  insert (id, store_id, email, email_index, role, created_by, created_at, expires_at), update (revoked_at)
  on store_invitation to penny_store;
grant select on store_invitation to penny_public;
grant select, update (hash, accepted_at) on store_invitation to penny_job;
create policy store_invitation_store on store_invitation to penny_store
  using (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid))
  with check (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid)
    and created_by = (select nullif(current_setting('penny.account_id', true), '')::uuid));
create policy store_invitation_letter on store_invitation for select to penny_public
  using (hash = (select nullif(current_setting('penny.lookup', true), '')));
create policy store_invitation_job on store_invitation to penny_job
  using (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid))
  with check (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid));

-- A store's people may be given another role and taken off the team; never so that nobody is left to administer it.
grant update (role), delete on store_member to penny_store;
create function keep_an_admin() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  -- Two admins who take each other off at once come one after the other.
  perform pg_advisory_xact_lock(hashtext('store_member ' || old.store_id));
  if old.role = 'store_admin' and not exists (
      select 1 from store_member where store_id = old.store_id and role = 'store_admin') then
    raise exception 'the last administrator of a store stays' using errcode = 'PN001';
  end if;
  return null;
end $$;
create trigger keep_an_admin after update of role or delete on store_member
  for each row execute function keep_an_admin();

-- A suspended tenant: nobody of it gets in, none of its cameras is heard. It stands on every row that a door looks at, so
-- that asking costs nothing; the database keeps them alike.
alter table store add column suspended_at timestamptz;
alter table store_member add column suspended_at timestamptz;
alter table camera add column suspended_at timestamptz;
grant update (suspended_at) on store to penny_ops;
create policy store_suspension on store to penny_owner using (true);
create policy store_member_suspension on store_member to penny_owner using (true) with check (true);
create policy camera_suspension on camera to penny_owner using (true) with check (true);
create function suspend_all_of_store() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public as $$
begin
  update store_member set suspended_at = new.suspended_at where store_id = new.id;
  update camera set suspended_at = new.suspended_at where store_id = new.id;
  return null;
end $$;
create trigger suspend_all_of_store after update of suspended_at on store
  for each row execute function suspend_all_of_store();
create function suspended_as_the_store() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public as $$
begin
  select suspended_at into new.suspended_at from store where id = new.store_id;
  return new;
end $$;
create trigger suspended_as_the_store before insert on store_member
  for each row execute function suspended_as_the_store();
create trigger suspended_as_the_store before insert on camera
  for each row execute function suspended_as_the_store();
