package com.penny.identity.control;

import com.penny.audit.Audit;
import com.penny.identity.Proof;
import com.penny.identity.control.PasskeySite.Site;
import com.penny.identity.control.webauthn.NewPasskeys;
import com.penny.identity.entity.Account;
import com.penny.identity.entity.AccountPasskey;
import com.penny.identity.entity.AccountPasskey.Key;
import com.penny.identity.entity.AccountSession;
import com.penny.identity.entity.PasskeyStore;
import com.penny.identity.entity.PasskeyStore.NewPasskey;
import com.penny.identity.entity.SessionStore;
import com.penny.kernel.Ids;
import com.penny.kernel.Problem;
import com.penny.kernel.Secrets;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Adds and removes passkeys of the caller. */
@ApplicationScoped
public class OwnPasskeys {

    private static final int MOST = 20;

    @Inject
    Addresses addresses;

    @Inject
    PasskeySite site;

    @Inject
    PasskeyChallenges challenges;

    @Inject
    NewPasskeys made;

    @Inject
    PasskeyStore passkeys;

    @Inject
    PasswordCheck passwords;

    @Inject
    SecondFactor secondFactor;

    @Inject
    SessionStore sessions;

    @Inject
    Transactions transactions;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** In the transaction under way, or one of its own. */
    public List<AccountPasskey> of(UUID account) {
        return transactions.as(Persona.account(account, List.of()), () -> passkeys.all(account));
    }

    /** @throws Problem 400 for a wrong password, 403 for what asks for two factors, 409 where there can be none or no more */
    public PasskeyCreation begin(Caller.Known caller, String password) {
        Site here = site.require();
        Account account = passwords.require(caller.account(), "/password", password);
        List<AccountPasskey> known = of(caller.account());
        requireFactorsKept(caller, known);
        if (known.size() >= MOST) {
            throw Problem.conflict(
                    "too-many-passkeys",
                    "Too many passkeys",
                    "Remove a passkey that you no longer use, then add this one.");
        }
        String address = addresses.of(account);
        return PasskeyCreation.of(
                here,
                challenges.begin(caller.account()),
                new PasskeyCreation.User(made.handle(caller.account()), address, address),
                known);
    }

    /**
     * The session that adds one has shown two factors from now on: the passkey has just checked its holder.
     *
     * @throws Problem 400 for whatever is wrong with it
     */
    public UUID add(Caller.Known caller, PasskeyRegistration registration, String label) {
        Site here = site.require();
        Key key = check(here, caller.account(), registration);
        UUID id = Ids.next(clock);
        String hash = Secrets.hash(base64(key.credentialId()));
        transactions.run(Persona.account(caller.account(), List.of()), () -> {
            NewPasskey passkey = new NewPasskey(id, caller.account(), hash, key, label.strip());
            if (!passkeys.add(passkey, clock.instant())) {
                throw refused();
            }
            sessions.alive(caller.session(), clock.instant()).ifPresent(AccountSession::provedTwoFactors);
            audit.record(null, "account.passkey-added", caller.account(), Map.of("passkey", id.toString()));
        });
        return id;
    }

    /** @throws Problem 400 for a wrong password, 404 for another's passkey, 403 for one that cannot be done without */
    public void remove(Caller.Known caller, UUID id, String password) {
        List<AccountPasskey> known = of(caller.account());
        if (known.stream().noneMatch(passkey -> passkey.id().equals(id))) {
            throw Problem.notFound("passkey");
        }
        passwords.require(caller.account(), "/password", password);
        requireFactorsKept(caller, known);
        boolean last = known.size() == 1 && secondFactor.state(caller.account()).since() == null;
        if (last && !caller.memberships().penny().isEmpty()) {
            throw Problem.of(
                    "second-factor-required",
                    403,
                    "Second factor required",
                    "Who works for Penny cannot do without. Set up another passkey or an authenticator app first.");
        }
        transactions.run(Persona.account(caller.account(), List.of()), () -> {
            if (!passkeys.remove(caller.account(), id)) {
                throw Problem.notFound("passkey");
            }
            audit.record(null, "account.passkey-removed", caller.account(), Map.of("passkey", id.toString()));
        });
    }

    /**
     * Who works for Penny and has a passkey changes how they sign in only in a session that has shown two factors: a password
     * that was found out, or reset by mail, makes no factors of its own.
     */
    void requireFactorsKept(Caller.Known caller, List<AccountPasskey> known) {
        boolean withoutThem = caller.proof() != Proof.TWO_FACTORS && !known.isEmpty();
        if (withoutThem && !caller.memberships().penny().isEmpty()) {
            throw Problem.of(
                    "two-factors-needed", 403, "Two factors needed", "Sign in with your passkey, then you can go on.");
        }
    }

    private Key check(Site here, UUID account, PasskeyRegistration registration) {
        try {
            String challenge = made.challengeIn(registration);
            if (!challenges.take(challenge, account)) {
                throw refused();
            }
            return made.check(here, challenge, account, registration);
        } catch (PasskeyRefused e) {
            throw refused();
        }
    }

    private static Problem refused() {
        return Problem.of(
                "passkey-refused",
                400,
                "Passkey not accepted",
                "This passkey was not accepted. Begin to add it again.");
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
