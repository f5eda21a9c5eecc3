package com.penny.identity.control;

import com.penny.identity.Proven;
import com.penny.identity.entity.Account;
import com.penny.kernel.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Checks an address, a password and, where one is set up, a one-time code; takes the same time and gives the same answer
 * whether the account exists or not.
 */
@ApplicationScoped
public class SignIn {

    @Inject
    Addresses addresses;

    @Inject
    PasswordHashes hashes;

    @Inject
    SecondFactor secondFactor;

    @Inject
    Throttle throttle;

    @Inject
    Refusals refusals;

    /** @param code of the second factor, or null */
    public Proven staff(String email, char[] password, String code) {
        return check(Account.STAFF, email, password, code).orElseThrow(SignIn::failed);
    }

    /**
     * @throws Problem 401 when the password is right and the code wrong; 429 while guessing is being slowed down
     */
    public Optional<Proven> check(String realm, String email, char[] password, String code) {
        String address = normal(email);
        String key = realm + " " + address;
        throttle.attempt(key);
        List<Account> candidates = addresses.holders(realm, address);
        Optional<Account> found = hashes.find(realm, address, password, candidates);
        if (found.isEmpty()) {
            refusals.signIn(realm, candidates.stream().map(Account::id).toList());
        }
        Optional<Proven> proven =
                found.map(account -> new Proven(account.id(), secondFactor.prove(account.id(), code)));
        proven.filter(known -> !known.codeNeeded()).ifPresent(known -> throttle.succeeded(key));
        return proven;
    }

    public static Problem failed() {
        return Problem.of(
                "sign-in-failed",
                401,
                "Sign-in failed",
                "The email address and password do not fit together. Check both and try again.");
    }

    static String normal(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
