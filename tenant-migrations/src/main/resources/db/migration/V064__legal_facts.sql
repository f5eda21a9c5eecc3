-- What an approval makes of an incident: under which law it falls where it was, what the reviewer says to that, and the evidence as
-- it stood, sealed.
alter table theft
  add column country char(2) check (country ~ '^[A-Z]{2}$'),
  add column law text check (length(law) between 1 and 200),
  add column law_note text check (length(law_note) between 1 and 500),
  add column bundle_ids uuid[] not null default '{}';
grant select (country, law, law_note, bundle_ids), insert (country, law, law_note, bundle_ids) on theft to penny_review;
grant select (country) on store to penny_review;

-- Whoever approves seals what they have seen, in their own name.
grant select, insert on evidence_bundle to penny_review;
create policy evidence_bundle_review_read on evidence_bundle for select to penny_review using (true);
create policy evidence_bundle_review_seal on evidence_bundle for insert to penny_review
  with check (sealed_by = (select nullif(current_setting('penny.account_id', true), '')::uuid));
