-- Ops looks up what was done to something, or by somebody, across the logs of all stores.
create index audit_entry_subject on audit_entry (subject_id, at desc, id desc) where subject_id is not null;
create index audit_entry_actor on audit_entry (actor_id, at desc, id desc) where actor_id is not null;
create index audit_entry_action on audit_entry (action, at desc, id desc);
