-- Whom an account is linked to may be put right while its request waits: it is answered for whom it is linked to that day.
grant update (offender_ids) on rights_request to penny_ops;
-- The last letter to an account that is erased carries the answer, which can be read nowhere any more.
grant select (answer) on rights_request to penny_job;

-- A dispute that a correction has ended stays to be read, also where what is owed may be disputed anew.
alter policy debt_ops on debt
  using (disputed_at is not null or exists (select 1 from dispute where dispute.debt_id = debt.id));
