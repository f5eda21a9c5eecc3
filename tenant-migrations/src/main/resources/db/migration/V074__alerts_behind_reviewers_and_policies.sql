-- Whose decision, or which version of a policy, an alert is counted under: Ops lists the alerts behind those figures, too.
grant select (alert_id, state, decided_by) on review to penny_ops;
create policy review_ops on review for select to penny_ops using (state in ('APPROVED', 'REJECTED'));
grant select on kpi_listed to penny_ops;
create policy kpi_listed_ops on kpi_listed for select to penny_ops using (true);
