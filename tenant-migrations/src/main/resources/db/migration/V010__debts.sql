create table store_offender (
  store_id uuid not null references store,
  offender_id uuid not null references offender,
  reference text not null,
  thumbnail_object_id uuid,
  incidents integer not null check (incidents > 0),
  last_incident_at timestamptz not null,
  primary key (store_id, offender_id)
);
create index store_offender_recent on store_offender (store_id, last_incident_at desc, offender_id);
create index store_offender_offender on store_offender (offender_id);
alter table store_offender enable row level security;
alter table store_offender force row level security;
grant select on store_offender to penny_store;
grant select, insert, update (incidents, last_incident_at, thumbnail_object_id) on store_offender to penny_job;
create policy store_offender_store on store_offender to penny_store, penny_job
  using (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid))
  with check (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid));

create table debt (
  id uuid primary key,
  store_id uuid not null references store,
  theft_id uuid not null unique references theft,
  offender_id uuid not null references offender,
  reference text not null,
  amount_minor bigint not null check (amount_minor > 0),
  currency char(3) not null,
  items jsonb not null,
  basis_points integer not null check (basis_points between 0 and 10000),
  state text not null check (state in ('OPEN', 'PAID', 'DISPUTED', 'WITHDRAWN')),
  created_at timestamptz not null,
  settled_at timestamptz,
  disputed_at timestamptz
);
create index debt_store on debt (store_id, offender_id);
create index debt_offender on debt (offender_id, state);
alter table debt enable row level security;
alter table debt force row level security;
grant select on debt to penny_store;
grant select, update (state, disputed_at) on debt to penny_offender;
grant select, insert, update (state, settled_at) on debt to penny_job;
create policy debt_store on debt to penny_store
  using (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid));
-- The person concerned may turn an open debt into a disputed one and nothing else.
create policy debt_offender_read on debt for select to penny_offender
  using (offender_id = any ((select string_to_array(nullif(current_setting('penny.offender_ids', true), ''), ','))::uuid[]));
create policy debt_offender_dispute on debt for update to penny_offender
  using (offender_id = any ((select string_to_array(nullif(current_setting('penny.offender_ids', true), ''), ','))::uuid[])
    and state in ('OPEN', 'PAID'))
  with check (offender_id = any ((select string_to_array(nullif(current_setting('penny.offender_ids', true), ''), ','))::uuid[])
    and state = 'DISPUTED');
create policy debt_job on debt to penny_job using (true) with check (true);

create table dispute (
  id uuid primary key,
  store_id uuid not null references store,
  theft_id uuid not null references theft,
  debt_id uuid not null references debt,
  offender_id uuid not null references offender,
  account_id uuid not null references account,
  statement text not null check (length(statement) between 1 and 4000),
  opened_at timestamptz not null
);
create unique index dispute_debt on dispute (debt_id);
create index dispute_store on dispute (store_id, opened_at);
create index dispute_offender on dispute (offender_id, opened_at);
alter table dispute enable row level security;
alter table dispute force row level security;
grant select, insert on dispute to penny_offender;
grant select on dispute to penny_ops;
create policy dispute_offender on dispute to penny_offender
  using (offender_id = any ((select string_to_array(nullif(current_setting('penny.offender_ids', true), ''), ','))::uuid[]))
  with check (offender_id = any ((select string_to_array(nullif(current_setting('penny.offender_ids', true), ''), ','))::uuid[])
    and account_id = (select nullif(current_setting('penny.account_id', true), '')::uuid));
create policy dispute_ops on dispute to penny_ops using (true);
