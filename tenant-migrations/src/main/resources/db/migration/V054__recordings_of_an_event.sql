-- Recordings of one camera that show the same event stand behind one card: the first alert is the card, the others point to it.
-- The pair keeps them in one store, whatever the code above believes.
alter table alert add constraint alert_of_store unique (store_id, id);
alter table alert
  add column event_id uuid,
  add constraint alert_event foreign key (store_id, event_id) references alert (store_id, id),
  add constraint alert_own_event check (event_id <> id),
  add constraint alert_event_no_test check (event_id is null or not test);
create index alert_event on alert (store_id, event_id) where event_id is not null;
grant update (event_id) on alert to penny_store;

-- What the incident rests on, in the order of time; empty where it is the recording of its alert alone.
alter table theft add column recordings uuid[] not null default '{}';
