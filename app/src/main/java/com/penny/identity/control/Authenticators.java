package com.penny.identity.control;

import com.penny.audit.Audit;
import com.penny.identity.entity.Account;
import com.penny.identity.entity.AccountSession;
import com.penny.identity.entity.AccountStore;
import com.penny.identity.entity.SessionStore;
import com.penny.kernel.Problem;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Sets up and removes the authenticator app of the caller. */
@ApplicationScoped
public class Authenticators {

    /** @param uri for a QR code, as authenticator apps read it (Google Authenticator key URI format) */
    @Schema(name = "AuthenticatorSetUp")
    public record SetUp(String secret, String uri) {}

    @Inject
    Addresses addresses;

    @Inject
    Transactions transactions;

    @Inject
    SecondFactor secondFactor;

    @Inject
    PasswordCheck passwords;

    @Inject
    OwnPasskeys passkeys;

    @Inject
    AccountStore accounts;

    @Inject
    SessionStore sessions;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** @throws Problem 403 for a wrong password, 409 when an app is set up already */
    public SetUp begin(Caller.Known caller, String password) {
        Account account = passwords.require(caller.account(), "/password", password);
        passkeys.requireFactorsKept(caller, passkeys.of(caller.account()));
        String secret = secondFactor.begin(caller.account());
        return new SetUp(secret, KeyUri.of(addresses.of(account), secret));
    }

    /** The session that confirms has shown two factors from now on; the account's others are ended. */
    public List<String> confirm(Caller.Known caller, String code) {
        return transactions.as(Persona.account(caller.account(), List.of()), () -> {
            List<String> codes = secondFactor.confirm(caller.account(), code);
            sessions.endAll(caller.session(), clock.instant());
            sessions.alive(caller.session(), clock.instant()).ifPresent(AccountSession::provedTwoFactors);
            audit.record(null, "account.authenticator-added", caller.account(), Map.of());
            return codes;
        });
    }

    public void remove(Caller.Known caller, String password) {
        if (!caller.memberships().penny().isEmpty()) {
            throw Problem.of(
                    "second-factor-required",
                    403,
                    "Second factor required",
                    "Who works for Penny cannot do without. Ask another administrator to reset it.");
        }
        passwords.require(caller.account(), "/password", password);
        transactions.run(Persona.account(caller.account(), List.of()), () -> {
            secondFactor.remove(caller.account());
            audit.record(null, "account.authenticator-removed", caller.account(), Map.of());
        });
    }
}
