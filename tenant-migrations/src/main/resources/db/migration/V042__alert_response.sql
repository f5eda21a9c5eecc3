-- How somebody looks after an alert, from afar or by offering help; and since when, which says how soon a store looks.
alter table alert
  add column taken_at timestamptz,
  add column taken_as text check (taken_as in ('OBSERVING', 'OFFERING_SERVICE')),
  add constraint alert_taken check (taken_by is not null or (taken_at is null and taken_as is null));
grant update (taken_at, taken_as) on alert to penny_store;
