-- What stores ask Penny, and what they are answered. Words and files of a store are seen by it and by Penny Ops.
create table ticket (
  id uuid primary key,
  store_id uuid not null references store,
  subject text not null check (length(subject) <= 120 and subject <> ''),
  language text not null check (language in ('en', 'es', 'fr')),
  state text not null check (state in ('OPEN', 'ANSWERED', 'CLOSED')),
  opened_by uuid not null,
  opened_at timestamptz not null,
  -- Since when it stands as it does: its place in the lists.
  moved_at timestamptz not null
);
create index ticket_store on ticket (store_id, moved_at desc, id desc);
create index ticket_queue on ticket (state, moved_at, id);
alter table ticket enable row level security;
alter table ticket force row level security;
grant select, insert, update (state, moved_at) on ticket to penny_store;
grant select, update (state, moved_at) on ticket to penny_ops;
grant select on ticket to penny_job;
create policy ticket_store on ticket to penny_store
  using (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid))
  with check (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid));
create policy ticket_job on ticket for select to penny_job
  using (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid));
create policy ticket_ops on ticket to penny_ops using (true) with check (true);

create table ticket_message (
  id uuid primary key,
  store_id uuid not null references store,
  ticket_id uuid not null references ticket,
  author_id uuid not null,
  -- Whether somebody of Penny wrote it: known by the role that writes, and nobody says it of themselves.
  by_penny boolean not null default (current_user = 'penny_ops'),
  text text not null check (length(text) <= 4000 and text <> ''),
  at timestamptz not null
);
create index ticket_message_store on ticket_message (store_id, ticket_id, at, id);
create index ticket_message_ticket on ticket_message (ticket_id);
alter table ticket_message enable row level security;
alter table ticket_message force row level security;
grant select, insert (id, store_id, ticket_id, author_id, text, at) on ticket_message to penny_store, penny_ops;
grant select on ticket_message to penny_job;
create policy ticket_message_store on ticket_message to penny_store
  using (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid))
  with check (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid)
    and author_id = (select nullif(current_setting('penny.account_id', true), '')::uuid));
create policy ticket_message_job on ticket_message for select to penny_job
  using (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid));
create policy ticket_message_ops_read on ticket_message for select to penny_ops using (true);
create policy ticket_message_ops_write on ticket_message for insert to penny_ops
  with check (author_id = (select nullif(current_setting('penny.account_id', true), '')::uuid));

-- Files lie encrypted where evidence does, each under a key of its own.
create table ticket_attachment (
  object_id uuid primary key references evidence_object on delete cascade,
  store_id uuid not null references store,
  ticket_id uuid not null references ticket,
  message_id uuid not null references ticket_message,
  name text not null check (length(name) <= 120 and name <> ''),
  content_type text not null check (length(content_type) <= 100),
  size_bytes bigint not null check (size_bytes > 0),
  at timestamptz not null
);
create index ticket_attachment_store on ticket_attachment (store_id, ticket_id, at, object_id);
create index ticket_attachment_ticket on ticket_attachment (ticket_id);
create index ticket_attachment_message on ticket_attachment (message_id);
alter table ticket_attachment enable row level security;
alter table ticket_attachment force row level security;
grant select on ticket_attachment to penny_store, penny_ops;
grant select, insert on ticket_attachment to penny_job;
create policy ticket_attachment_store on ticket_attachment to penny_store, penny_job
  using (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid))
  with check (store_id = (select nullif(current_setting('penny.store_id', true), '')::uuid));
create policy ticket_attachment_ops on ticket_attachment for select to penny_ops using (true);

-- Who answers leaves a letter to be written.
grant select, insert on scheduled_tasks to penny_ops;

alter table evidence_object drop constraint evidence_object_kind_check;
alter table evidence_object add constraint evidence_object_kind_check check (kind in
  ('CLIP', 'BLURRED_CLIP', 'PREVIEW', 'THUMBNAIL', 'POSTER', 'FRAME', 'ANALYSIS', 'ATTACHMENT'));
alter table mail_message drop constraint mail_message_purpose_check;
alter table mail_message add constraint mail_message_purpose_check
  check (purpose in ('RECEIPT', 'ACCOUNT', 'NOTICE', 'SUPPORT'));
