-- In which language somebody is written to: that of the screen on which they made their account, or asked for a letter.
alter table account add column language text not null default 'en' check (language in ('en', 'es', 'fr'));
grant select (language), insert (language) on account to penny_public, penny_job;
alter table store_invitation add column language text not null default 'en' check (language in ('en', 'es', 'fr'));
grant select (language), insert (language) on store_invitation to penny_store;
alter table password_reset_request add column language text not null default 'en' check (language in ('en', 'es', 'fr'));
