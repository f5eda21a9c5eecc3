package com.penny.identity.control;

import com.penny.identity.Passkeys;
import com.penny.identity.Proof;
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

    private Proven prove(String realm, Assertion assertion) {
        Site here = site.require();
        String hash = Secrets.hash(assertion.id());
        String key = "passkey " + hash;
        throttle.attempt(key);
        Optional<AccountPasskey> passkey = transactions.as(Persona.knowing(hash), () -> passkeys.byHash(hash));
        try {
            check(here, realm, passkey, assertion);
        } catch (PasskeyRefused refused) {
            refusals.passkey(realm, passkey.map(AccountPasskey::accountId), refused.copied());
            throw failed();
        }
        throttle.succeeded(key);
        return new Proven(passkey.orElseThrow().accountId(), Proof.TWO_FACTORS);
    }

    private void check(Site here, String realm, Optional<AccountPasskey> found, Assertion assertion)
            throws PasskeyRefused {
        String challenge = shown.challengeIn(assertion);
        boolean ours = challenges.take(challenge, null);
        AccountPasskey passkey =
                found.filter(known -> ours && isOf(realm, known)).orElseThrow(() -> new PasskeyRefused(false, null));
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
