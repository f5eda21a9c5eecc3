package com.penny.identity.control;

import com.penny.audit.Audit;
import com.penny.identity.entity.Account;
import com.penny.identity.entity.AccountStore;
import com.penny.identity.entity.PasskeyStore;
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

/**
 * For who has lost the phone and the recovery codes: Penny Ops, having made sure of whom they talk to, takes the second factors
 * off an account. The password stays, every session ends, and the owner is written to.
 */
@ApplicationScoped
public class FactorReset {

    /** How somebody of Penny made sure that it is the owner who asks (NIST SP 800-63B-4, 4.2.2.2). */
    public enum Proof {
        IN_PERSON,
        CALLED_BACK,
        STORE_ADMIN
    }

    @Inject
    Addresses addresses;

    @Inject
    AccountStore accounts;

    @Inject
    SecondFactor secondFactor;

    @Inject
    PasskeyStore passkeys;

    @Inject
    SessionStore sessions;

    @Inject
    AccountLetters letters;

    @Inject
    Transactions transactions;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** @throws Problem 404 for an address without an account, 409 for one's own */
    public void reset(UUID ops, String realm, String email, Proof proof) {
        List<Account> holders = addresses.holders(realm, SignIn.normal(email));
        if (holders.isEmpty()) {
            throw Problem.notFound("account");
        }
        if (holders.stream().anyMatch(account -> account.id().equals(ops))) {
            throw Problem.conflict(
                    "own-factors",
                    "Not your own",
                    "Ask a colleague of Penny Ops: nobody takes the second factors off their own account this way.");
        }
        // Written down first: what cannot be recorded is not done.
        transactions.run(
                Persona.ops(ops),
                () -> holders.forEach(account ->
                        audit.record(null, "account.factors-reset", account.id(), Map.of("proof", proof.name()))));
        holders.forEach(account -> {
            remove(account.id());
            transactions.run(
                    Persona.job(),
                    () -> accounts.byId(account.id())
                            .filter(Account::emailConfirmed)
                            .ifPresent(letters::factorsRemoved));
        });
    }

    private void remove(UUID account) {
        transactions.run(Persona.account(account, List.of()), () -> {
            secondFactor.remove(account);
            passkeys.all(account).forEach(passkey -> passkeys.remove(account, passkey.id()));
            sessions.endAll(null, clock.instant());
            accounts.endPoolTokens(account, clock.instant());
        });
    }
}
