-- Of what Stripe tells, only what it is about is kept: the whole event names who paid, with address and mail, and what counts
-- is asked for anew anyway.
alter table stripe_event add column object_id text check (length(object_id) <= 255);
-- Row security binds the owner too, but for this moment.
alter table stripe_event no force row level security;
update stripe_event set object_id = coalesce(payload -> 'data' -> 'object' ->> 'id', '');
alter table stripe_event force row level security;
alter table stripe_event alter column object_id set not null, drop column payload;
