-- Append-only: no role is granted UPDATE or DELETE.
create table audit_entry (
  id uuid primary key,
  store_id uuid references store,
  at timestamptz not null,
  actor_id uuid,
  actor_role text not null,
  action text not null check (length(action) between 1 and 80),
  subject_id uuid,
  detail jsonb not null default '{}'
);
create index audit_entry_store on audit_entry (store_id, at desc, id);
create index audit_entry_at on audit_entry (at desc, id);
alter table audit_entry enable row level security;
alter table audit_entry force row level security;
grant insert on audit_entry to
  penny_public, penny_store, penny_review, penny_ops, penny_offender, penny_ingest, penny_job;
grant select on audit_entry to penny_store, penny_ops;
create policy audit_entry_store_read on audit_entry for select to penny_store
  using (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid));
create policy audit_entry_ops_read on audit_entry for select to penny_ops using (true);
create policy audit_entry_store_write on audit_entry for insert to penny_store, penny_ingest
  with check (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid));
create policy audit_entry_write on audit_entry for insert to
  penny_public, penny_review, penny_ops, penny_offender, penny_job with check (true);
