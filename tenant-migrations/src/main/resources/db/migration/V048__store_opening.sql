-- Towns and districts whose stores will know of each other's listings. Of nobody: a store says which one it is in.
create table region (
  id uuid primary key,
  country char(2) not null check (country ~ '^[A-Z]{2}$'),
  name text not null check (length(name) <= 80 and name <> ''),
  created_at timestamptz not null
);
create unique index region_name on region (country, lower(name));
alter table region enable row level security;
alter table region force row level security;
grant select, insert on region to penny_store, penny_job;
grant select on region to penny_ops;
create policy region_store on region for select to penny_store using (true);
create policy region_new on region for insert to penny_store with check (true);
create policy region_job on region to penny_job using (true) with check (true);
create policy region_ops on region for select to penny_ops using (true);

-- Who runs a store answers for what its cameras see: that name stands on its signs and under its agreement. A store's cameras
-- are heard from the day it opens, which a store that joins by itself does when its checklist is done.
alter table store
  add column operator text check (length(operator) <= 200),
  add column country char(2) check (country ~ '^[A-Z]{2}$'),
  add column region_id uuid references region,
  add column live_at timestamptz;
create index store_region on store (region_id);
-- Row security binds the owner too, but for this moment.
alter table organisation no force row level security;
update store s set live_at = created_at, operator = (select name from organisation o where o.id = s.organisation_id);
alter table organisation force row level security;
alter table store alter column operator set not null;
grant update (country, region_id) on store to penny_store;
grant update (country, region_id, live_at) on store to penny_job;

-- As with suspension, it stands on the row that the door looks at.
alter table camera add column live_at timestamptz;
update camera c set live_at = (select live_at from store s where s.id = c.store_id);
create function live_all_of_store() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public as $$
begin
  update camera set live_at = new.live_at where store_id = new.id;
  return null;
end $$;
create trigger live_all_of_store after update of live_at on store
  for each row execute function live_all_of_store();
create function live_as_the_store() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public as $$
begin
  select live_at into new.live_at from store where id = new.store_id;
  return new;
end $$;
create trigger live_as_the_store before insert on camera
  for each row execute function live_as_the_store();
