-- Letters to people, one row each, written in the transaction that they tell of. They belong to no store, and nobody but
-- the job that delivers them may read one. What is over (SENT, FAILED) keeps neither address nor words.
create table mail_message (
  id uuid primary key,
  -- What the letter is about, so that the same thing is never written twice.
  idempotency_key text not null unique check (length(idempotency_key) <= 200),
  purpose text not null check (purpose in ('RECEIPT')),
  -- The Message-ID (RFC 5322): the same at every attempt, so that a mail system may see a copy for what it is.
  message_id text not null unique,
  recipient text check (length(recipient) <= 254),
  subject text,
  text_body text,
  html_body text,
  -- KEPT: there is no mail server; the message stays here for the local outbox page.
  state text not null check (state in ('QUEUED', 'SENT', 'FAILED', 'KEPT')),
  attempts integer not null default 0,
  last_error text,
  created_at timestamptz not null,
  sent_at timestamptz,
  constraint mail_message_words check (
    (state in ('QUEUED', 'KEPT') and recipient is not null and subject is not null and text_body is not null)
    or (state in ('SENT', 'FAILED') and recipient is null and subject is null and text_body is null and html_body is null))
);
create index mail_message_created on mail_message (state, created_at desc, id desc);
alter table mail_message enable row level security;
alter table mail_message force row level security;
grant select, insert, update (state, attempts, last_error, sent_at, recipient, subject, text_body, html_body)
  on mail_message to penny_job;
create policy mail_message_job on mail_message to penny_job using (true) with check (true);

create table mail_attachment (
  id uuid primary key,
  mail_id uuid not null references mail_message,
  position integer not null check (position >= 0),
  name text not null check (length(name) <= 120),
  content_type text not null check (length(content_type) <= 120),
  content bytea not null,
  unique (mail_id, position)
);
alter table mail_attachment enable row level security;
alter table mail_attachment force row level security;
grant select, insert, delete on mail_attachment to penny_job;
create policy mail_attachment_job on mail_attachment to penny_job using (true) with check (true);
