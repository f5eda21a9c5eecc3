package com.penny.identity.control;

import com.penny.identity.entity.Account;
import com.penny.identity.entity.AccountStore;
import com.penny.kernel.Problem;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Checks an address and a password, taking the same time and giving the same answer whether the account exists or not. */
@ApplicationScoped
public class SignIn {

    @Inject
    Transactions transactions;

    @Inject
    AccountStore accounts;

    @Inject
    Throttle throttle;

    public UUID staff(String email, char[] password) {
        return check(Account.STAFF, email, password)
                .orElseThrow(() -> Problem.of(
                        "sign-in-failed",
                        401,
                        "Sign-in failed",
                        "The email address and password do not fit together. Check both and try again."));
    }

    /** @throws Problem 429 while guessing is being slowed down */
    public Optional<UUID> check(String realm, String email, char[] password) {
        String address = normal(email);
        String key = realm + " " + address;
        throttle.attempt(key);
        List<Account> candidates = transactions.as(Persona.knowing(address), () -> accounts.byEmail(realm, address));
        Optional<UUID> found = candidates.stream()
                .filter(account -> Passwords.matches(password, account.passwordHash()))
                .map(Account::id)
                .findFirst();
        if (candidates.isEmpty()) {
            Passwords.matchesNobody(password);
        }
        found.ifPresent(account -> throttle.succeeded(key));
        return found;
    }

    static String normal(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
