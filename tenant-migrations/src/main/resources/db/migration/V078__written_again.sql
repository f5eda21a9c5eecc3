-- Whoever writes with a code about what is disputed already is heard in that dispute, by nobody's name. A job puts it there.
alter table dispute_message
  alter column author_id drop not null,
  add constraint dispute_message_author check (author_id is not null or not by_penny);
grant insert (id, store_id, dispute_id, offender_id, text, at) on dispute_message to penny_job;
create policy dispute_message_job_write on dispute_message for insert to penny_job
  with check (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid));
grant update (email, language) on dispute to penny_job;

-- What somebody wrote stays where it was until it is a dispute, and an address until the answer has gone.
alter table written_dispute alter column statement drop not null;
grant update (statement, email) on written_dispute to penny_job;
alter table written_dispute no force row level security;
update written_dispute set statement = null, email = null where settled_at is not null;
alter table written_dispute force row level security;
alter table written_dispute add constraint written_dispute_goes
  check ((settled_at is null) = (statement is not null) and (settled_at is null or email is null));
alter table dispute no force row level security;
-- Whose answer may still be under way keeps its address.
update dispute set email = null where email is not null and decided_at < now() - interval '1 day';
alter table dispute force row level security;
