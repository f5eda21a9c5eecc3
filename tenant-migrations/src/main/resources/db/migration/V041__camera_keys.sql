-- A camera's key is exchanged while the camera goes on: the one before opens its door until a time that the store may end.
alter table camera
  add column key_made_at timestamptz,
  add column previous_key_hash text unique check (previous_key_hash ~ '^[0-9a-f]{64}$'),
  add column previous_key_until timestamptz,
  -- Taken down: its name stays at what it saw, and its door is shut.
  add column removed_at timestamptz;
update camera set key_made_at = created_at;
alter table camera alter column key_made_at set not null;

-- Whoever exchanges a key need not be able to read the one before.
create function camera_key_exchange() returns trigger language plpgsql as $$
begin
  new.previous_key_hash := old.key_hash;
  return new;
end $$;
create trigger camera_key_exchange before update of key_hash on camera
  for each row when (old.key_hash is distinct from new.key_hash) execute function camera_key_exchange();

alter policy camera_key on camera
  using (key_hash = (select nullif(current_setting('penny.lookup', true), ''))
    or previous_key_hash = (select nullif(current_setting('penny.lookup', true), '')));

grant select (key_made_at, previous_key_until, removed_at) on camera to penny_store;
grant insert (id, store_id, name, key_hash, key_made_at, created_at),
  update (name, key_hash, key_made_at, previous_key_until, key_revoked_at, removed_at) on camera to penny_store;

-- What became of a camera's last clip says whether it is well.
create index clip_camera on clip (store_id, camera_id, received_at desc, id);
