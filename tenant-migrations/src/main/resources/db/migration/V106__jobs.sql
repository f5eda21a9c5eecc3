-- Runs of jobs. A run is the truth of what was done and how far; Jakarta Batch only lends its threads.
create table job_run (
  id uuid primary key,
  job text not null check (job ~ '^[a-z]+(-[a-z]+)*$' and length(job) <= 40),
  arguments jsonb not null check (jsonb_typeof(arguments) = 'object'),
  state text not null default 'WAITING' check (state in ('WAITING', 'RUNNING', 'STOPPING', 'STOPPED', 'FAILED', 'DONE')),
  -- Null for one that came by itself.
  asked_by uuid,
  asked_at timestamptz not null,
  started_at timestamptz,
  ended_at timestamptz,
  -- Counts up each time that it is begun: what an earlier attempt still wants to do is refused.
  attempt integer not null default 0 check (attempt >= 0),
  server text check (length(server) <= 100),
  beat_at timestamptz,
  failure text check (length(failure) <= 500),
  constraint job_run_ended check ((ended_at is not null) = (state in ('STOPPED', 'FAILED', 'DONE'))),
  constraint job_run_failure check (failure is null or state = 'FAILED')
);
-- One of a job at a time, in all of the cluster.
create unique index job_run_under_way on job_run (job) where state in ('WAITING', 'RUNNING', 'STOPPING');
create index job_run_latest on job_run (job, asked_at desc, id desc);
alter table job_run enable row level security;
alter table job_run force row level security;
grant select, insert (id, job, arguments, asked_by, asked_at), update (state, ended_at, failure) on job_run to penny_ops;
grant select, insert (id, job, arguments, asked_by, asked_at),
  update (state, started_at, ended_at, attempt, server, beat_at, failure) on job_run to penny_job;
create policy job_run_ops on job_run for select to penny_ops using (true);
create policy job_run_ask on job_run for insert to penny_ops
  with check (asked_by = (select nullif(current_setting('penny.account_id', true), '')::uuid));
create policy job_run_steer on job_run for update to penny_ops using (true) with check (state in ('WAITING', 'STOPPING', 'STOPPED'));
create policy job_run_job on job_run to penny_job using (true) with check (true);

-- How far a share of a step is: moved in the transaction that did the piece.
create table job_part (
  run_id uuid not null references job_run,
  step text not null check (length(step) between 1 and 80),
  part integer not null check (part >= 0),
  attempt integer not null check (attempt > 0),
  total bigint not null check (total >= 0),
  done bigint not null default 0 check (done >= 0),
  position text check (length(position) <= 200),
  began_at timestamptz not null,
  ended_at timestamptz,
  primary key (run_id, step, part)
);
alter table job_part enable row level security;
alter table job_part force row level security;
grant select on job_part to penny_ops;
grant select, insert, update (attempt, total, done, position, ended_at) on job_part to penny_job;
create policy job_part_ops on job_part for select to penny_ops using (true);
create policy job_part_job on job_part to penny_job using (true) with check (true);
