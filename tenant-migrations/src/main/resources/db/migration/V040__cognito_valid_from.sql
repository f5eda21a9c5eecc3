-- Bearers of a user pool's tokens have no session row that could be ended: tokens of sign-ins before this time are worth nothing.
alter table account add column cognito_valid_from timestamptz;
grant select (cognito_valid_from), update (cognito_valid_from) on account to penny_public, penny_job;
