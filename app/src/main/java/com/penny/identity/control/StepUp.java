package com.penny.identity.control;

import com.penny.audit.Audit;
import com.penny.identity.Attempt;
import com.penny.identity.Passkeys;
import com.penny.identity.Proof;
import com.penny.identity.ProofPurpose;
import com.penny.identity.SignInStep;
import com.penny.identity.control.Credentials.Checked;
import com.penny.identity.entity.Account;
import com.penny.identity.entity.AccountStore;
import com.penny.identity.entity.PasskeyStore;
import com.penny.kernel.Problem;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Asks somebody who is signed in to show once more who they are: all that their sign-in asks for, and a second factor wherever the
 * account has one, whatever the session has shown. An open phone on the counter is not enough, nor is a session that was carried off.
 */
@ApplicationScoped
public class StepUp {

    @Inject
    Addresses addresses;

    @Inject
    AccountStore accounts;

    @Inject
    Credentials credentials;

    @Inject
    SecondFactor secondFactor;

    @Inject
    PasskeySignIn passkeySignIn;

    @Inject
    PasskeyStore passkeys;

    @Inject
    PasskeySite site;

    @Inject
    Throttle throttle;

    @Inject
    Transactions transactions;

    @Inject
    Audit audit;

    /**
     * Guessing is counted with everything else that asks somebody who is signed in for their password.
     *
     * @param code of the second factor; null for none
     * @return a step where a code is needed; empty when all is shown
     * @throws Problem 400 for a password or code that is not theirs; 403 where only a passkey is a second factor; 409 where the user
     *     pool asks for what belongs to signing in; 429 while guessing is being slowed down
     */
    public Optional<SignInStep> byPassword(Caller.Known caller, ProofPurpose purpose, String password, String code) {
        String key = "account " + caller.account();
        throttle.attempt(key);
        Optional<SignInStep> needed;
        try {
            needed = check(account(caller), purpose, new Attempt(password, code, null, null));
        } catch (Problem problem) {
            if (problem.status() != 400) {
                // No guess: a passkey is asked for, or a pool is away.
                throttle.takeBack(key);
            }
            throw problem;
        }
        if (needed.isEmpty()) {
            throttle.succeeded(key);
        } else {
            throttle.takeBack(key);
        }
        return needed;
    }

    /**
     * What a passkey is asked to sign; good once, for five minutes and this purpose.
     *
     * @throws Problem 409 where there are no passkeys
     */
    public Passkeys.Request request(Caller.Known caller, ProofPurpose purpose) {
        return passkeySignIn.requestAgain(caller.account(), purpose);
    }

    /** @throws Problem 400 for whatever is wrong with it, also for somebody else's; 429 while trying is being slowed down */
    public void byPasskey(Caller.Known caller, ProofPurpose purpose, Passkeys.Assertion assertion) {
        Account account = account(caller);
        guessed(
                account,
                purpose,
                () -> {
                    passkeySignIn.again(account, purpose, assertion);
                    return null;
                },
                // Not 401: nobody is signed out by it.
                () -> Problem.of(
                        "passkey-refused",
                        400,
                        "Passkey not accepted",
                        "This passkey was not accepted. Try it once more, or give your password."));
    }

    private Optional<SignInStep> check(Account account, ProofPurpose purpose, Attempt attempt) {
        String address = addresses.of(account);
        Checked checked = codeFits(
                        account, purpose, () -> credentials.check(account.realm(), address, List.of(account), attempt))
                .orElseThrow(() -> {
                    refused(account, purpose);
                    return Problem.invalid("/password", "This is not your present password.");
                });
        if (checked.step() != null) {
            return Optional.of(onlyACode(checked.step()));
        }
        Proof proof = checked.secondFactor()
                ? Proof.TWO_FACTORS
                : codeFits(account, purpose, () -> secondFactor.prove(account.id(), attempt.code()));
        if (proof == Proof.PASSWORD && hasPasskey(account)) {
            throw Problem.of(
                    "passkey-needed",
                    403,
                    "Passkey needed",
                    "Your account has a passkey: show that. If it is lost, remove it in your account first.");
        }
        return proof == null ? Optional.of(SignInStep.code()) : Optional.empty();
    }

    private static SignInStep onlyACode(SignInStep step) {
        if (step.needs() != SignInStep.Need.CODE) {
            throw Problem.conflict(
                    "sign-in-first",
                    "Sign in first",
                    "Your account asks for something that belongs to signing in. Sign out, sign in again, and come back.");
        }
        return step;
    }

    private boolean hasPasskey(Account account) {
        return site.offersPasskeys()
                && !transactions
                        .as(Persona.account(account.id(), List.of()), () -> passkeys.all(account.id()))
                        .isEmpty();
    }

    private <T> T codeFits(Account account, ProofPurpose purpose, Supplier<T> check) {
        return guessed(
                account,
                purpose,
                check,
                () -> Problem.invalid(
                        "/code", "This code is wrong or was used before. Wait for the next one and enter that."));
    }

    /** Writes a mistake down, and tells of it as one. */
    private <T> T guessed(Account account, ProofPurpose purpose, Supplier<T> check, Supplier<Problem> mistake) {
        try {
            return check.get();
        } catch (Problem problem) {
            if (problem.status() != 401) {
                throw problem;
            }
            refused(account, purpose);
            throw mistake.get();
        }
    }

    private void refused(Account account, ProofPurpose purpose) {
        transactions.run(
                Persona.account(account.id(), List.of()),
                () -> audit.record(null, "account.proof-refused", account.id(), Map.of("purpose", purpose.name())));
    }

    private Account account(Caller.Known caller) {
        return transactions.as(
                Persona.account(caller.account(), List.of()),
                () -> accounts.byId(caller.account()).orElseThrow(Problem::signInNeeded));
    }
}
