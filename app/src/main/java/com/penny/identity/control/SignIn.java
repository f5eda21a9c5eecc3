package com.penny.identity.control;

import com.penny.identity.Attempt;
import com.penny.identity.Proof;
import com.penny.identity.Proven;
import com.penny.identity.SignInStep;
import com.penny.identity.control.Credentials.Checked;
import com.penny.identity.entity.Account;
import com.penny.kernel.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Checks an address, a password and, where one is set up, a one-time code; takes the same time and gives the same answer
 * whether the account exists or not.
 */
@ApplicationScoped
public class SignIn {

    @Inject
    Addresses addresses;

    @Inject
    Credentials credentials;

    @Inject
    SecondFactor secondFactor;

    @Inject
    Throttle throttle;

    @Inject
    Refusals refusals;

    public Proven staff(String email, Attempt attempt) {
        return check(Account.STAFF, email, attempt).orElseThrow(SignIn::failed);
    }

    /**
     * @throws Problem 401 when the password is right and the code wrong; 429 while guessing is being slowed down
     */
    public Optional<Proven> check(String realm, String email, Attempt attempt) {
        String address = normal(email);
        String key = realm + " " + address;
        throttle.attempt(key);
        List<Account> candidates = addresses.holders(realm, address);
        Optional<Checked> found = check(key, realm, address, candidates, attempt);
        if (found.isEmpty()) {
            refusals.signIn(realm, candidates.stream().map(Account::id).toList());
        }
        Optional<Proven> proven = found.map(checked -> prove(checked, attempt.code()));
        proven.ifPresent(known -> {
            if (known.moreNeeded()) {
                throttle.takeBack(key);
            } else {
                throttle.succeeded(key);
            }
        });
        return proven;
    }

    private Optional<Checked> check(
            String key, String realm, String address, List<Account> candidates, Attempt attempt) {
        try {
            return credentials.check(realm, address, candidates, attempt);
        } catch (Problem problem) {
            if (problem.status() != 401) {
                // A new password that is not taken, a pool that is away: no guess.
                throttle.takeBack(key);
            }
            throw problem;
        }
    }

    /** A second factor that the keeper of passwords has seen is enough; else ours is asked for. */
    private Proven prove(Checked checked, String code) {
        UUID account = checked.account().id();
        if (checked.step() != null) {
            return Proven.notYet(account, checked.step());
        }
        Proof proof = checked.secondFactor() ? Proof.TWO_FACTORS : secondFactor.prove(account, code);
        return proof == null
                ? Proven.notYet(account, SignInStep.code())
                : new Proven(account, proof, null, checked.ticket());
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
