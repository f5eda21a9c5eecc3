-- Beside letters: text messages and pushes, in the same book, each delivered once. What is said of something that is
-- over is not said at all.
alter table mail_message drop constraint mail_message_purpose_check;
alter table mail_message
  add constraint mail_message_purpose_check check (purpose in ('RECEIPT', 'ACCOUNT', 'NOTICE')),
  add column medium text not null default 'MAIL' check (medium in ('MAIL', 'TEXT', 'PUSH')),
  add column until timestamptz;
grant insert (medium, until) on mail_message to penny_job;

-- By which push services know that it is Penny who speaks (RFC 8292). One for all servers; devices that were signed up with it
-- are lost with it.
create table push_key (
  -- Always the same: whoever comes second finds that there is one.
  purpose text primary key check (length(purpose) <= 20),
  public_key text not null check (length(public_key) <= 100),
  private_key bytea not null,
  made_at timestamptz not null
);
alter table push_key enable row level security;
alter table push_key force row level security;
grant select, insert on push_key to penny_job;
create policy push_key_job on push_key to penny_job using (true) with check (true);
grant select (purpose, private_key), update (private_key) on push_key to penny_keys;
create policy push_key_keys on push_key to penny_keys using (true) with check (true);
