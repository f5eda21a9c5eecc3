-- A store is told when somebody who is known in its region was seen again in another store of it: once for each time.
alter table notice drop constraint notice_kind_check;
alter table notice add constraint notice_kind_check
  check (kind in ('ALERT', 'MANY', 'UNANSWERED', 'TEST', 'MENTION', 'RETURN'));
alter table notice
  add column listing_id uuid,
  add column reference text check (length(reference) <= 20),
  -- How far away; nothing where a store does not say where it is.
  add column kilometres integer check (kilometres > 0),
  add constraint notice_return check ((kind = 'RETURN') = (listing_id is not null));
create unique index notice_return_once on notice (store_id, listing_id, occurred_at) where kind = 'RETURN';
