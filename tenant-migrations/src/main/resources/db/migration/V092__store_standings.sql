-- What a store's trial and its subscription come to for its cameras. A store without a row is heard.
create table store_standing (
  store_id uuid primary key references store,
  -- As it was when it was looked at last; what it is now depends on the time.
  state text not null default 'NOT_BEGUN' check (state in
    ('NOT_BEGUN', 'TRIAL', 'TRIAL_OVER', 'ACTIVE', 'PAST_DUE', 'CANCELLED', 'ENDED', 'STOPPED')),
  -- From when on their clips are not taken any more; null as long as nothing ends.
  clips_until timestamptz,
  -- Never before then: nobody stops whom it has not told in time.
  not_before timestamptz,
  -- Since when its organisation is closed.
  closed_at timestamptz
);
alter table store_standing enable row level security;
alter table store_standing force row level security;
grant select on store_standing to penny_store, penny_ops;
grant select (store_id, clips_until) on store_standing to penny_ingest;
grant select, insert, update (clips_until, state, not_before, closed_at) on store_standing to penny_job;
create policy store_standing_store on store_standing to penny_store, penny_ingest, penny_job
  using (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid))
  with check (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid));
create policy store_standing_ops on store_standing for select to penny_ops using (true);

grant select on store_trial to penny_job;
create policy store_trial_job on store_trial for select to penny_job
  using (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid));

-- Trials of before stores could pay: looked at once, and nobody stops before two weeks from now. Row security binds the owner, but for
-- this moment.
alter table store_trial no force row level security;
alter table store_standing no force row level security;
insert into store_standing (store_id, not_before) select store_id, now() + interval '14 days' from store_trial;
insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version, priority)
  select 'store-standing', store_id || '/now', now(), false, 1, 50 from store_trial;
alter table store_standing force row level security;
alter table store_trial force row level security;

-- Stores are written to about what they pay.
alter table mail_message drop constraint mail_message_purpose_check;
alter table mail_message add constraint mail_message_purpose_check
  check (purpose in ('RECEIPT', 'ACCOUNT', 'NOTICE', 'SUPPORT', 'DISPUTE', 'CORRECTION', 'RIGHTS', 'DEMAND', 'BILLING'));
