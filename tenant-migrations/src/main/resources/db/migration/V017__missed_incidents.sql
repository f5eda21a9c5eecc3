-- What staff saw and no camera told of. It feeds figures of quality and nothing else: no alert, no review and no person
-- hangs on it, so nobody but the store is granted it. Append-only: no role is granted UPDATE or DELETE.
alter table camera add constraint camera_of_store unique (store_id, id);

create table missed_incident (
  store_id uuid not null references store,
  -- Chosen by the screen: sending the same report twice makes one.
  id uuid not null,
  camera_id uuid,
  camera_name text,
  occurred_at timestamptz not null,
  seen text not null check (length(seen) between 1 and 500),
  items jsonb not null,
  reported_by uuid not null,
  reported_at timestamptz not null,
  primary key (store_id, id),
  -- Another store's camera cannot be named, whatever the code above believes.
  foreign key (store_id, camera_id) references camera (store_id, id)
);
create index missed_incident_store on missed_incident (store_id, occurred_at desc, id desc);
alter table missed_incident enable row level security;
alter table missed_incident force row level security;
grant select, insert on missed_incident to penny_store;
create policy missed_incident_store on missed_incident to penny_store
  using (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid))
  with check (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid)
    and reported_by = (select nullif(current_setting('penny.account_id', true), '')::uuid));
