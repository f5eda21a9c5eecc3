-- Why a reviewer has put a review back: it is offered to the others. Append-only.
create table review_skip (
  id uuid primary key,
  review_id uuid not null references review,
  store_id uuid not null references store,
  reviewer_id uuid not null,
  reason text not null check (reason in ('KNOWS_SOMEBODY', 'CANNOT_TELL', 'CLIP_FAULTY', 'NO_TIME')),
  at timestamptz not null
);
create index review_skip_review on review_skip (review_id, reviewer_id);
create index review_skip_store on review_skip (store_id);
alter table review_skip enable row level security;
alter table review_skip force row level security;
grant select, insert on review_skip to penny_review;
create policy review_skip_read on review_skip for select to penny_review using (true);
create policy review_skip_own on review_skip for insert to penny_review
  with check (reviewer_id = (select nullif(current_setting('penny.account_id', true), '')::uuid));

-- A share of what is decided is read again by somebody else, who is not told how the first has decided. The answer changes
-- nothing about the incident: it shows how well reviewers agree.
create table second_reading (
  review_id uuid primary key references review,
  store_id uuid not null references store,
  confirmed_by uuid not null,
  first_reader uuid not null,
  first_verdict text not null check (first_verdict in ('APPROVED', 'REJECTED')),
  asked_at timestamptz not null,
  reader_id uuid,
  verdict text check (verdict in ('APPROVED', 'REJECTED', 'CANNOT_TELL')),
  note text check (length(note) between 1 and 500),
  read_at timestamptz,
  constraint second_reading_other_person check (reader_id not in (first_reader, confirmed_by)),
  constraint second_reading_whole check ((reader_id is null) = (verdict is null) and (verdict is null) = (read_at is null))
);
create index second_reading_waiting on second_reading (asked_at, review_id) where reader_id is null;
create index second_reading_read on second_reading (read_at, first_reader) where reader_id is not null;
create index second_reading_store on second_reading (store_id);
alter table second_reading enable row level security;
alter table second_reading force row level security;
grant select, insert, update (reader_id, verdict, note, read_at) on second_reading to penny_review;
create policy second_reading_ask on second_reading for insert to penny_review with check (reader_id is null);
create policy second_reading_look on second_reading for select to penny_review using (true);
-- Once, and in one's own name.
create policy second_reading_answer on second_reading for update to penny_review
  using (reader_id is null)
  with check (reader_id = (select nullif(current_setting('penny.account_id', true), '')::uuid));
