-- What a listing rested on counts for no other once its time was over, or the person is kept from the network. One that ended because
-- something it rested on fell away leaves the rest as it was: the same things give the same, in whatever order they become known.
alter table network_listing
  add column spent boolean not null default false,
  add constraint network_listing_spent check (not spent or state = 'ENDED');
grant update (spent) on network_listing to penny_job;
grant select (spent) on network_listing to penny_offender;
-- Those that have ended were all taken for spent. Row security binds the owner, but for this moment.
alter table network_listing no force row level security;
update network_listing set spent = true where state = 'ENDED';
alter table network_listing force row level security;
