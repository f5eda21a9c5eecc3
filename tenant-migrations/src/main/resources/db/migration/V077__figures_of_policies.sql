-- An incident that several versions of a policy have listed is one incident of the policy: counted by itself, not as the sum of them.
alter table kpi_count drop constraint kpi_count_dimension_check;
alter table kpi_count add constraint kpi_count_dimension_check
  check (dimension in ('CAMERA', 'STORE', 'REVIEWER', 'RULE', 'POLICY'));
alter table kpi_total drop constraint kpi_total_dimension_check;
alter table kpi_total add constraint kpi_total_dimension_check
  check (dimension in ('ALL', 'REVIEWER', 'RULE', 'POLICY'));
-- Row security binds the owner, but for this moment.
alter table kpi_listed no force row level security;
insert into kpi_change (store_id) select distinct store_id from kpi_listed;
alter table kpi_listed force row level security;
