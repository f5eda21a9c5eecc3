-- Penny Ops reads them a page at a time.
create index organisation_name on organisation (name, id);
