-- The data keys of evidence are wrapped by the keyring, and wrapped anew when its keys are exchanged; objects stay as they are.
grant select (id, wrapped_key, key_id), update (wrapped_key, key_id) on evidence_object to penny_keys;
create policy evidence_object_keys on evidence_object to penny_keys using (true) with check (true);
