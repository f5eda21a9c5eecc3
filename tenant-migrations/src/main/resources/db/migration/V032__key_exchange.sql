-- When keys are exchanged, what an older one has sealed is sealed anew, and what an earlier version left in clear is sealed at
-- last. That work has a role of its own: it sees every sealed value and where it stands, and nothing else of any row.
grant usage on schema public to penny_keys;
grant select (id, realm, email, email_clear), update (email, email_index, email_clear) on account to penny_keys;
grant select (store_id, account_id, name, name_clear), update (name, name_clear) on store_member to penny_keys;
grant select (account_id, role, name, name_clear), update (name, name_clear) on penny_member to penny_keys;
grant select (account_id, secret), update (secret) on account_totp to penny_keys;
grant select (id, email), update (email, email_index) on store_invitation to penny_keys;
grant select (id, email), update (email) on password_reset_request to penny_keys;
grant select (id, words, words_clear), update (words, words_clear) on mail_message to penny_keys;
create policy account_keys on account to penny_keys using (true) with check (true);
create policy store_member_keys on store_member to penny_keys using (true) with check (true);
create policy penny_member_keys on penny_member to penny_keys using (true) with check (true);
create policy account_totp_keys on account_totp to penny_keys using (true) with check (true);
create policy store_invitation_keys on store_invitation to penny_keys using (true) with check (true);
create policy password_reset_request_keys on password_reset_request to penny_keys using (true) with check (true);
create policy mail_message_keys on mail_message to penny_keys using (true) with check (true);
