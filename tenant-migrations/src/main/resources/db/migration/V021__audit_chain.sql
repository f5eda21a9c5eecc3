-- Every entry of the audit log carries the hash of the one before it, per store (and one chain for what concerns none), so
-- that an edit, a deletion and a swap show in an export, whoever made them. The database itself links the entries: no code
-- can leave it out or choose a hash. Hashes alone do not stop somebody who computes all of them anew; signed checkpoints do.
create table audit_head (
  -- The store, or zeroes for what concerns none.
  chain uuid primary key,
  seq bigint not null check (seq >= 0),
  hash text not null check (hash ~ '^[0-9a-f]{64}$')
);
alter table audit_head enable row level security;
alter table audit_head force row level security;
grant select on audit_head to penny_job;
create policy audit_head_link on audit_head to penny_owner using (true) with check (true);
create policy audit_head_job on audit_head to penny_job using (true);

alter table audit_entry add column seq bigint, add column prev text, add column hash text;

-- The words that are hashed: one line of JSON, the same for the same row on every server and in every time zone.
create function audit_line(entry audit_entry) returns text language sql stable
  set search_path = pg_catalog, public as $$
  select json_build_object(
    'seq', entry.seq,
    'prev', entry.prev,
    'id', entry.id,
    'store', entry.store_id,
    'at', to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    'actor', entry.actor_id,
    'role', entry.actor_role,
    'action', entry.action,
    'subject', entry.subject_id,
    'detail', entry.detail)::text
$$;

-- Runs as the owner, who alone may move the head of a chain; it takes nothing from the caller but the row.
create function audit_link() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public as $$
declare
  key uuid := coalesce(new.store_id, '00000000-0000-0000-0000-000000000000');
  head audit_head;
begin
  insert into audit_head (chain, seq, hash) values (key, 0, repeat('0', 64)) on conflict (chain) do nothing;
  select * into strict head from audit_head where chain = key for update;
  new.seq := head.seq + 1;
  new.prev := head.hash;
  new.hash := encode(sha256(convert_to(audit_line(new), 'UTF8')), 'hex');
  update audit_head set seq = new.seq, hash = new.hash where chain = key;
  return new;
end $$;

-- What was written before there was a chain is linked in its order. Row security binds the owner too, but for this moment.
alter table audit_entry no force row level security;
do $$
declare
  entry audit_entry;
  head audit_head;
  key uuid;
begin
  for entry in select * from audit_entry order by at, id loop
    key := coalesce(entry.store_id, '00000000-0000-0000-0000-000000000000');
    insert into audit_head (chain, seq, hash) values (key, 0, repeat('0', 64)) on conflict (chain) do nothing;
    select * into strict head from audit_head where chain = key;
    entry.seq := head.seq + 1;
    entry.prev := head.hash;
    entry.hash := encode(sha256(convert_to(audit_line(entry), 'UTF8')), 'hex');
    update audit_entry set seq = entry.seq, prev = entry.prev, hash = entry.hash where id = entry.id;
    update audit_head set seq = entry.seq, hash = entry.hash where chain = key;
  end loop;
end $$;
alter table audit_entry force row level security;

alter table audit_entry
  alter column seq set not null,
  alter column prev set not null,
  alter column hash set not null,
  add constraint audit_entry_prev_check check (prev ~ '^[0-9a-f]{64}$'),
  add constraint audit_entry_hash_check check (hash ~ '^[0-9a-f]{64}$');
create unique index audit_entry_chain on audit_entry (coalesce(store_id, '00000000-0000-0000-0000-000000000000'), seq);
create index audit_entry_store_seq on audit_entry (store_id, seq desc);
create trigger audit_link before insert on audit_entry for each row execute function audit_link();

-- How long a chain was at a moment, signed by the server: nobody can shorten it or write it anew behind its back.
create table audit_checkpoint (
  chain uuid not null,
  store_id uuid references store,
  seq bigint not null check (seq >= 1),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  at timestamptz not null,
  -- SHA-256 of the certificate that checks the signature.
  key_id text not null check (key_id ~ '^[0-9a-f]{64}$'),
  signature text not null check (length(signature) <= 1024),
  primary key (chain, seq)
);
create index audit_checkpoint_store on audit_checkpoint (store_id, seq);
alter table audit_checkpoint enable row level security;
alter table audit_checkpoint force row level security;
grant select on audit_checkpoint to penny_store, penny_ops;
grant select, insert on audit_checkpoint to penny_job;
create policy audit_checkpoint_store on audit_checkpoint to penny_store
  using (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid));
create policy audit_checkpoint_ops on audit_checkpoint to penny_ops using (true);
create policy audit_checkpoint_job on audit_checkpoint to penny_job using (true) with check (true);
