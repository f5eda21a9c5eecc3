-- A code that was lost, or is over, is replaced by another: staff make it, and whoever has the old one may ask them to, without an
-- account. The old one opens nothing from then on.
alter table qr_token
  add column replaced_by uuid references qr_token,
  -- Of the store, for its bearer, who may not read the store.
  add column time_zone text check (length(time_zone) <= 64);
-- Row security binds the owner, but for this moment.
alter table qr_token no force row level security;
alter table store no force row level security;
update qr_token t set time_zone = s.time_zone from store s where s.id = t.store_id;
alter table store force row level security;
alter table qr_token force row level security;
grant select (replaced_by), update (expires_at, replaced_by) on qr_token to penny_store;
create policy qr_token_replace on qr_token for update to penny_store
  using (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid))
  with check (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid));

-- A code may end sooner, never later: who finds an old one has nothing.
create function qr_token_is_not_prolonged() returns trigger language plpgsql as $$
begin
  if new.expires_at > old.expires_at then
    raise exception 'code % does not last longer than it was made for', new.id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger qr_token_is_not_prolonged before update of expires_at on qr_token
  for each row execute function qr_token_is_not_prolonged();

-- That somebody asked for another, once for a code. It says nothing of who they are.
create table code_renewal (
  id uuid primary key,
  token_id uuid not null unique references qr_token,
  token_hash text not null check (token_hash ~ '^[0-9a-f]{64}$'),
  store_id uuid not null references store,
  asked_at timestamptz not null,
  -- By whom a new one was made, or it was set aside.
  answered_at timestamptz,
  answered_by uuid,
  constraint code_renewal_answered check ((answered_at is null) = (answered_by is null))
);
create index code_renewal_store on code_renewal (store_id, asked_at desc, id desc);
alter table code_renewal enable row level security;
alter table code_renewal force row level security;
grant select (id, token_id, token_hash), insert (id, token_id, token_hash, store_id, asked_at) on code_renewal to penny_public;
grant select (id, token_id, store_id, asked_at, answered_at, answered_by), update (answered_at, answered_by)
  on code_renewal to penny_store;
grant select (id, store_id), delete on code_renewal to penny_job;
create policy code_renewal_bearer on code_renewal to penny_public
  using (token_hash = (select nullif(current_setting('penny.lookup', true), '')))
  with check (token_hash = (select nullif(current_setting('penny.lookup', true), '')));
create policy code_renewal_store on code_renewal to penny_store
  using (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid))
  with check (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid)
    and answered_by = (select nullif(current_setting('penny.account_id', true), '')::uuid));
create policy code_renewal_job on code_renewal to penny_job
  using (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid))
  with check (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid));
