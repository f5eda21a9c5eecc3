-- Whoever disputes with a code alone may show something too, such as a receipt: it waits with the code for the words, and goes to the dispute
-- with them. A job keeps it; what no words follow goes when the code is over.
create table written_file (
  object_id uuid primary key references evidence_object on delete cascade,
  store_id uuid not null references store,
  token_id uuid not null references qr_token,
  name bytea not null check (length(name) <= 1000),
  content_type text not null check (length(content_type) <= 100),
  size_bytes bigint not null check (size_bytes > 0),
  at timestamptz not null
);
create index written_file_store on written_file (store_id);
create index written_file_token on written_file (token_id);
alter table written_file enable row level security;
alter table written_file force row level security;
grant select, insert, delete on written_file to penny_job;
grant select (object_id, name), update (name) on written_file to penny_keys;
create policy written_file_job on written_file to penny_job
  using (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid))
  with check (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid));
create policy written_file_keys on written_file to penny_keys using (true) with check (true);

-- Which of them go with the words: whoever wrote may have thought better of one.
alter table written_dispute add column file_ids uuid[] not null default '{}' check (cardinality(file_ids) <= 5);
grant insert (file_ids) on written_dispute to penny_public;

-- In a dispute it is as what was said with the code: read by Ops alone, and it goes with an incident whose code it was.
alter table dispute_file add column by_code text check (by_code in ('INCIDENT', 'PERSON'));
grant update (dispute_id) on dispute_file to penny_job;
alter policy dispute_file_own on dispute_file
  using (by_code is null
    and offender_id = any ((select string_to_array(nullif(current_setting('penny.offender_ids', true), ''), ','))::uuid[]));
