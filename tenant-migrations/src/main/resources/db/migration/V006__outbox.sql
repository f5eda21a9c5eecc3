-- The task queue (db-scheduler's own layout). It holds identifiers only; whoever changes something may leave a task.
create table scheduled_tasks (
  task_name text not null,
  task_instance text not null,
  task_data bytea,
  execution_time timestamptz not null,
  picked boolean not null,
  picked_by text,
  last_success timestamptz,
  last_failure timestamptz,
  consecutive_failures integer,
  last_heartbeat timestamptz,
  version bigint not null,
  priority smallint,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time on scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on scheduled_tasks (last_heartbeat);
create index scheduled_tasks_priority on scheduled_tasks (priority desc, execution_time);
grant select, insert, update, delete on scheduled_tasks to penny_app;
grant select, insert on scheduled_tasks to penny_public, penny_store, penny_review, penny_offender, penny_ingest, penny_job;

-- What open screens must hear of. A row is written with the change it tells of; the trigger wakes every server.
create table live_event (
  id bigint generated always as identity primary key,
  audience text not null check (audience in ('STORE', 'REVIEW')),
  store_id uuid not null references store,
  topic text not null check (topic in ('alert', 'ledger', 'review')),
  subject_id uuid not null,
  kind text not null check (kind in ('RAISED', 'CHANGED')),
  at timestamptz not null default clock_timestamp()
);
create index live_event_store on live_event (store_id, audience, id);
create index live_event_audience on live_event (audience, id);
alter table live_event enable row level security;
alter table live_event force row level security;
grant select, insert on live_event to penny_store, penny_review, penny_job;
grant usage on sequence live_event_id_seq to penny_store, penny_review, penny_job;
create policy live_event_store on live_event to penny_store
  using (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid) and audience = 'STORE')
  with check (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid));
create policy live_event_review_read on live_event for select to penny_review using (audience = 'REVIEW');
create policy live_event_review_write on live_event for insert to penny_review with check (true);
create policy live_event_job on live_event for insert to penny_job with check (true);
create policy live_event_job_read on live_event for select to penny_job using (true);

create function live_event_notify() returns trigger language plpgsql as $$
begin
  perform pg_notify('penny_live', json_build_object('id', new.id, 'audience', new.audience, 'store', new.store_id,
    'topic', new.topic, 'subject', new.subject_id, 'kind', new.kind)::text);
  return null;
end $$;
create trigger live_event_notify after insert on live_event for each row execute function live_event_notify();
