-- Who may enter the schema. Every grant below names a persona; penny_app itself is granted nothing but the task queue.
--
-- A transaction is bound by set_config(..., true) to a persona role and to these settings, and every policy is plain
-- equality on one of them, written as a sub-select so that it is evaluated once per statement:
--   penny.store_id      the store that a member of staff, a camera or a job works for
--   penny.account_id    the signed-in account
--   penny.offender_ids  the profiles that a person concerned is linked to (comma-separated)
--   penny.alert_ids     the approved incidents of those profiles (comma-separated)
--   penny.store_ids     the stores of those incidents (comma-separated)
--   penny.lookup        a secret that the caller must know to find a row: an email address, or the hash of a key or token
revoke all on schema public from public;
grant usage on schema public to
  penny_public, penny_store, penny_review, penny_ops, penny_offender, penny_ingest, penny_job, penny_app;
