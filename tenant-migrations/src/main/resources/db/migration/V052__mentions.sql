-- Whom a comment asks to look; they are told, once for each comment.
alter table alert_comment add column mentions uuid[] not null default '{}' check (cardinality(mentions) <= 10);
-- Who tells them need not know what was said.
grant select (id, store_id, alert_id, mentions) on alert_comment to penny_job;
create policy alert_comment_job on alert_comment for select to penny_job
  using (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid));
alter table notice drop constraint notice_kind_check;
alter table notice add constraint notice_kind_check check (kind in ('ALERT', 'MANY', 'UNANSWERED', 'TEST', 'MENTION'));
-- An alert is told once, and may be spoken of as often as it takes.
alter table notice drop constraint notice_store_id_alert_id_kind_key;
create unique index notice_once on notice (store_id, alert_id, kind) where kind <> 'MENTION';
