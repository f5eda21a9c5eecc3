-- An open live stream was let in by a door once. Whatever that door looked at has changed: every server that holds a stream of
-- the account ends it, and the screen has to come through the door anew.
create function live_end_of_account() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  perform pg_notify('penny_live_end', old.account_id::text);
  return null;
end $$;
create trigger live_end_of_account after update of ended_at on account_session
  for each row when (old.ended_at is null and new.ended_at is not null) execute function live_end_of_account();
create trigger live_end_of_account after update of role, suspended_at or delete on store_member
  for each row execute function live_end_of_account();
create trigger live_end_of_account after update or delete on penny_member
  for each row execute function live_end_of_account();
