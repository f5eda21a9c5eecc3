-- Who said whose an incident is does not say whether that was right either, where they answer for Penny.
grant select (state, theft_ids, proposed_by, decided_by) on link_correction to penny_ops;
create policy link_correction_ops on link_correction for select to penny_ops using (state = 'ACCEPTED');

create or replace function dispute_is_decided_by_another() returns trigger language plpgsql as $$
begin
  if exists (select 1 from theft where id = new.theft_id and new.decided_by in (confirmed_by, approved_by)) then
    raise exception 'dispute % is decided by somebody who stands behind the incident', new.id using errcode = 'check_violation';
  end if;
  -- A correction that takes an incident off somebody ends their dispute itself, whoever had linked it to them.
  if current_user = 'penny_ops' and exists (
    select 1 from link_correction linked
    where linked.state = 'ACCEPTED' and new.theft_id = any (linked.theft_ids)
      and new.decided_by in (linked.proposed_by, linked.decided_by)
  ) then
    raise exception 'dispute % is decided by somebody who stands behind the incident''s link', new.id using errcode = 'check_violation';
  end if;
  return new;
end $$;

create or replace function request_is_answered_by_another() returns trigger language plpgsql as $$
begin
  if exists (
    select 1 from offender person
    join theft on theft.offender_id = person.id or theft.offender_id = person.merged_into
    where person.id = any (new.offender_ids) and (
      new.answered_by in (theft.confirmed_by, theft.approved_by)
      or exists (
        select 1 from link_correction linked
        where linked.state = 'ACCEPTED' and theft.id = any (linked.theft_ids)
          and new.answered_by in (linked.proposed_by, linked.decided_by)))
  ) then
    raise exception 'request % is answered by somebody who stands behind an incident of it', new.id using errcode = 'check_violation';
  end if;
  return new;
end $$;
