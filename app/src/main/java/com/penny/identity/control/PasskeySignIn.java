package com.penny.identity.control;

import com.penny.identity.Passkeys;
import com.penny.identity.Proof;
import com.penny.identity.ProofPurpose;
import com.penny.identity.Proven;
import com.penny.identity.control.PasskeySite.Site;
import com.penny.identity.control.webauthn.ShownPasskeys;
import com.penny.identity.entity.Account;
import com.penny.identity.entity.AccountPasskey;
import com.penny.identity.entity.AccountStore;
import com.penny.identity.entity.PasskeyStore;
import com.penny.kernel.Problem;
import com.penny.kernel.Secrets;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** From a signed challenge to an account. Whatever is wrong with it, the answer is one and the same. */
@ApplicationScoped
public class PasskeySignIn implements Passkeys {

    @Inject
    PasskeySite site;

    @Inject
    PasskeyChallenges challenges;

    @Inject
    ShownPasskeys shown;

    @Inject
    PasskeyStore passkeys;

    @Inject
    AccountStore accounts;

    @Inject
    Transactions transactions;

    @Inject
    Throttle throttle;

    @Inject
    Refusals refusals;

    @Inject
    Clock clock;

    @Override
    public Request request() {
        Site here = site.require();
        return new Request(challenges.begin(null), here.id(), "required", PasskeyChallenges.LASTS.toMillis());
    }

    /** @throws Problem as {@link #portalAccount} */
    public Proven staff(Assertion assertion) {
        return prove(Account.STAFF, assertion);
    }

    @Override
    public Proven portalAccount(Assertion assertion) {
        return prove(Account.PORTAL, assertion);
    }

    /** What a passkey of somebody who is signed in is asked to sign, for this purpose and nothing else. */
    Request requestAgain(UUID account, ProofPurpose purpose) {
        Site here = site.require();
        return new Request(
                challenges.begin(account, purpose), here.id(), "required", PasskeyChallenges.LASTS.toMillis());
    }

    /** @throws Problem as {@link #portalAccount}, also for a passkey of anybody else */
    void again(Account account, ProofPurpose purpose, Assertion assertion) {
        prove(
                account.realm(),
                assertion,
                challenge -> challenges.take(challenge, account.id(), purpose),
                passkey -> passkey.accountId().equals(account.id()));
    }

    private Proven prove(String realm, Assertion assertion) {
        return prove(realm, assertion, challenge -> challenges.take(challenge, null), passkey -> isOf(realm, passkey));
    }

    private Proven prove(
            String realm, Assertion assertion, Predicate<String> given, Predicate<AccountPasskey> admitted) {
        Site here = site.require();
        String hash = Secrets.hash(assertion.id());
        String key = "passkey " + hash;
        throttle.attempt(key);
        Optional<AccountPasskey> passkey = transactions.as(Persona.knowing(hash), () -> passkeys.byHash(hash));
        try {
            check(here, assertion, given, passkey.filter(admitted));
        } catch (PasskeyRefused refused) {
            refusals.passkey(realm, passkey.map(AccountPasskey::accountId), refused.copied());
            throw failed();
        }
        throttle.succeeded(key);
        return new Proven(passkey.orElseThrow().accountId(), Proof.TWO_FACTORS);
    }

    private void check(Site here, Assertion assertion, Predicate<String> given, Optional<AccountPasskey> found)
            throws PasskeyRefused {
        String challenge = shown.challengeIn(assertion);
        boolean ours = given.test(challenge);
        AccountPasskey passkey = found.filter(known -> ours).orElseThrow(() -> new PasskeyRefused(false, null));
        long count = shown.check(here, challenge, passkey, assertion);
        boolean counted = transactions.as(
                Persona.account(passkey.accountId(), List.of()),
                () -> passkeys.used(passkey.id(), count, clock.instant()));
        if (!counted) {
            throw new PasskeyRefused(true, null);
        }
    }

    private boolean isOf(String realm, AccountPasskey passkey) {
        return transactions.as(
                Persona.account(passkey.accountId(), List.of()),
                () -> accounts.byId(passkey.accountId())
                        .filter(account -> account.realm().equals(realm))
                        .isPresent());
    }

    private static Problem failed() {
        return Problem.of(
                "sign-in-failed",
                401,
                "Sign-in failed",
                "This passkey was not accepted here. Try it once more, or sign in with your password.");
    }
}
