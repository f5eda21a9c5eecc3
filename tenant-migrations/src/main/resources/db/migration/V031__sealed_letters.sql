-- A letter's address, words and files are sealed by the keyring as one. What earlier versions wrote waits in words_clear until
-- the next start of the server has sealed it.
alter table mail_message
  add column words bytea,
  add column words_clear text;
alter table mail_message drop constraint mail_message_words;
-- Row security binds the owner too, but for this moment.
alter table mail_message no force row level security;
alter table mail_attachment no force row level security;
update mail_message m set words_clear = json_build_object(
    'key', idempotency_key, 'purpose', purpose, 'to', recipient, 'subject', subject, 'text', text_body, 'html', html_body,
    'attachments', (
      select coalesce(json_agg(json_build_object(
          'name', a.name, 'contentType', a.content_type,
          'content', translate(encode(a.content, 'base64'), E'\n', '')) order by a.position), '[]')
        from mail_attachment a where a.mail_id = m.id))
  where state in ('QUEUED', 'KEPT');
alter table mail_message force row level security;
alter table mail_message
  drop column recipient, drop column subject, drop column text_body, drop column html_body,
  add constraint mail_message_words check (
    case when state in ('QUEUED', 'KEPT') then (words is null) <> (words_clear is null)
      else words is null and words_clear is null end);
grant update (words) on mail_message to penny_job;
drop table mail_attachment;
