-- A reviewer's screen loads the next clip while the one before it is looked at: on record, but not as having been seen.
alter table evidence_view drop constraint evidence_view_reason_check;
alter table evidence_view add constraint evidence_view_reason_check
  check (reason in ('ALERT', 'BUNDLE', 'REVIEW', 'PORTAL', 'DISPUTE', 'AHEAD'));
