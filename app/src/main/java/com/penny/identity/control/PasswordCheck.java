package com.penny.identity.control;

import com.penny.identity.entity.Account;
import com.penny.identity.entity.AccountStore;
import com.penny.kernel.Problem;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Asks somebody who is signed in for their password once more. */
@ApplicationScoped
public class PasswordCheck {

    @Inject
    Addresses addresses;

    @Inject
    Transactions transactions;

    @Inject
    AccountStore accounts;

    @Inject
    Credentials credentials;

    @Inject
    Throttle throttle;

    /** @throws Problem 400 for a wrong one, 429 while guessing is being slowed down */
    public Account require(UUID accountId, String pointer, String password) {
        String key = "account " + accountId;
        throttle.attempt(key);
        Account account = transactions.as(
                Persona.account(accountId, List.of()),
                () -> accounts.byId(accountId).orElseThrow(Problem::signInNeeded));
        if (!credentials.fits(account, addresses.of(account), password)) {
            throw Problem.invalid(pointer, "This is not your present password.");
        }
        throttle.succeeded(key);
        return account;
    }
}
