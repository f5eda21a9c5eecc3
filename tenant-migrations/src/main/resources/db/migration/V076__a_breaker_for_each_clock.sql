-- An answer that is still owed suspends again when its next day has passed, also where two had let go after the first. What a storm or
-- a journey has tripped on stays once for good.
drop index network_hold_trip;
create unique index network_hold_trip on network_hold (offender_id, cause, tripped_on)
  where tripped_on is not null and (cause <> 'OVERDUE' or lifted_at is null);
