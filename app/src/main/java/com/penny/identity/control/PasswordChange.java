package com.penny.identity.control;

import com.penny.audit.Audit;
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
    PasswordHashes hashes;

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
        String hash = hash(account, next);
        transactions.run(Persona.account(account.id(), List.of()), () -> set(account.id(), hash, caller.session()));
    }

    /** Takes a tenth of a second: belongs before a transaction. */
    String hash(Account account, String password) {
        return hashes.hash(account.realm(), addresses.of(account), password.toCharArray());
    }

    /**
     * In the transaction under way, which runs for the account.
     *
     * @param stays the session that goes on, or null for none
     */
    void set(UUID account, String hash, UUID stays) {
        accounts.setPassword(account, hash);
        sessions.endAll(stays, clock.instant());
        audit.record(null, "account.password-changed", account, Map.of());
    }
}
