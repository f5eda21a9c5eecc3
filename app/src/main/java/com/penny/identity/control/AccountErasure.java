package com.penny.identity.control;

import com.penny.audit.Audit;
import com.penny.identity.entity.Account;
import com.penny.identity.entity.AccountStore;
import com.penny.identity.entity.PasskeyStore;
import com.penny.identity.entity.Pooled;
import com.penny.identity.entity.RecoveryCodes;
import com.penny.identity.entity.SessionStore;
import com.penny.identity.entity.TotpStore;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Takes out of an account all by which somebody is known or let in; its id stays, since payments and the log name it. As the account
 * itself: no job can do it to another one.
 */
@ApplicationScoped
public class AccountErasure {

    @Inject
    AccountStore accounts;

    @Inject
    SessionStore sessions;

    @Inject
    TotpStore totp;

    @Inject
    RecoveryCodes codes;

    @Inject
    PasskeyStore passkeys;

    @Inject
    Credentials credentials;

    @Inject
    Audit audit;

    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    /** Begins its own transactions; twice is once. */
    void erase(UUID accountId) {
        Persona self = Persona.account(accountId, List.of());
        Pooled pooled = transactions.as(
                self, () -> accounts.byId(accountId).map(Account::pooled).orElse(null));
        if (pooled != null) {
            // First: while the row still says who it is there, the next attempt makes good what went wrong.
            credentials.remove(pooled);
        }
        transactions.run(self, () -> {
            sessions.endAll(null, clock.instant());
            totp.remove(accountId);
            codes.removeAll(accountId);
            passkeys.removeAll(accountId);
            if (accounts.erase(accountId, clock.instant())) {
                audit.record(null, "account.erased", accountId, Map.of());
            }
        });
    }
}
