-- A job ends the codes of an incident that staff have taken back.
grant select (id, store_id, alert_id, used_at, expires_at), update (expires_at) on qr_token to penny_job;
create policy qr_token_job on qr_token to penny_job
  using (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid))
  with check (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid));
