-- The job that counts sees of reviews who decided what and when, and nothing that anybody wrote.
grant select (id, store_id, alert_id, state, confirmed_at, decided_by, decided_at) on review to penny_job;
create policy review_job on review for select to penny_job
  using (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid));
grant select (review_id, store_id, first_verdict, verdict) on second_reading to penny_job;
create policy second_reading_job on second_reading for select to penny_job
  using (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid));

-- Which alerts stand behind a number: where, when and what became of them. Neither pictures nor words, and no tests.
grant select (id, store_id, camera_id, camera_name, raised_at, status, dismiss_reason, test, event_id) on alert to penny_ops;
create policy alert_ops on alert for select to penny_ops using (not test and event_id is null);
grant select (id, store_id, name) on camera to penny_ops;
create policy camera_ops on camera for select to penny_ops using (true);
create index alert_everywhere on alert (raised_at desc, id desc) where not test and event_id is null;
create index alert_everywhere_status on alert (status, raised_at desc, id desc) where not test and event_id is null;
create index alert_everywhere_refused on alert (dismiss_reason, raised_at desc, id desc)
  where not test and event_id is null and dismiss_reason in ('REJECTED', 'OVERTURNED');
