-- A tenant that goes, for good: its stores are shut, its cameras' keys are worth nothing, no store of the network is told anything by it or
-- of it. What it has is kept as long as it would have been. It takes two.
alter table organisation
  add column closing_asked_by uuid,
  add column closing_asked_at timestamptz,
  add column closing_reason text check (length(closing_reason) between 1 and 500),
  add column closed_by uuid,
  add column closed_at timestamptz,
  add constraint organisation_closing_asked check (
    (closing_asked_by is null) = (closing_asked_at is null) and (closing_asked_by is null) = (closing_reason is null)),
  add constraint organisation_closed check ((closed_by is null) = (closed_at is null) and (closed_by is null or closing_asked_by is not null)),
  add constraint organisation_two_people check (closed_by <> closing_asked_by);
grant update (closing_asked_by, closing_asked_at, closing_reason, closed_by, closed_at) on organisation to penny_ops;
grant update (key_revoked_at, previous_key_until) on camera to penny_job;

-- Whatever the code above believes.
create function closed_stores_stay_shut() returns trigger language plpgsql as $$
begin
  if new.suspended_at is null and exists (select 1 from organisation where id = new.organisation_id and closed_at is not null) then
    raise exception 'store % is closed', new.id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger closed_stores_stay_shut before update of suspended_at on store
  for each row when (old.suspended_at is not null) execute function closed_stores_stay_shut();
