-- What a store earns and how sensitive its cameras are is no business of a reviewer or of a person concerned; both need
-- its name, where it is and its clock. A camera's door reads nothing of it.
revoke select on store from penny_review, penny_offender, penny_ingest;
grant select (id, name, address, time_zone) on store to penny_review, penny_offender;
alter policy store_store on store to penny_store;
