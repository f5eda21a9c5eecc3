package com.penny.identity.control;

import com.penny.audit.Audit;
import com.penny.identity.control.Credentials.Kept;
import com.penny.identity.entity.Account;
import com.penny.identity.entity.AccountStore;
import com.penny.identity.entity.SessionStore;
import com.penny.kernel.Problem;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A new password; whoever knew the old one is out. */
@ApplicationScoped
public class PasswordChange {

    @Inject
    Addresses addresses;

    @Inject
    PasswordCheck passwords;

    @Inject
    PasswordRule rule;

    @Inject
    Credentials credentials;

    @Inject
    Transactions transactions;

    @Inject
    AccountStore accounts;

    @Inject
    SessionStore sessions;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** @throws Problem 400 for a wrong present or a weak new password */
    public void change(Caller.Known caller, String current, String next) {
        Account account = passwords.require(caller.account(), "/current", current);
        rule.check("/next", next, addresses.of(account));
        Kept kept = credentials.replace(account, addresses.of(account), next);
        transactions.run(Persona.account(account.id(), List.of()), () -> set(account.id(), kept, caller.session()));
    }

    /**
     * In the transaction under way, which runs for the account.
     *
     * @param stays the session that goes on, or null for none
     */
    void set(UUID account, Kept kept, UUID stays) {
        if (kept.pooled() == null) {
            accounts.setPassword(account, kept.passwordHash());
        } else {
            accounts.link(account, kept.pooled());
        }
        sessions.endAll(stays, clock.instant());
        accounts.endPoolTokens(account, clock.instant());
        audit.record(null, "account.password-changed", account, Map.of());
    }
}
