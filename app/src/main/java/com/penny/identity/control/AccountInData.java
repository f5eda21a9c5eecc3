package com.penny.identity.control;

import com.penny.identity.PersonalData;
import com.penny.identity.entity.Account;
import com.penny.identity.entity.AccountSession;
import com.penny.identity.entity.AccountStore;
import com.penny.identity.entity.AccountTotp;
import com.penny.identity.entity.PasskeyStore;
import com.penny.identity.entity.SessionStore;
import com.penny.identity.entity.TotpStore;
import com.penny.kernel.Problem;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** The account of a person concerned, with what opens it and where it is signed in. */
@ApplicationScoped
public class AccountInData implements PersonalData {

    /** @param appSince since when an authenticator is asked for at sign-in; null for none */
    record Told(
            String email,
            boolean emailConfirmed,
            String language,
            Instant createdAt,
            List<Passkey> passkeys,
            Instant appSince,
            List<SignedIn> signedIn) {}

    record Passkey(String name, Instant since, Instant lastSeen) {}

    record SignedIn(String device, Instant since, Instant lastSeen) {}

    @Inject
    AccountStore accounts;

    @Inject
    SessionStore sessions;

    @Inject
    PasskeyStore passkeys;

    @Inject
    TotpStore totp;

    @Inject
    Addresses addresses;

    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    @Override
    public String section() {
        return "account";
    }

    @Override
    public Object told(Persona person) {
        return transactions.as(Persona.account(person.accountId(), List.of()), () -> {
            Account account = accounts.byId(person.accountId()).orElseThrow(Problem::signInNeeded);
            return new Told(
                    addresses.of(account),
                    account.emailConfirmed(),
                    account.language(),
                    account.createdAt(),
                    passkeys.all(account.id()).stream()
                            .map(passkey -> new Passkey(passkey.label(), passkey.createdAt(), passkey.lastUsedAt()))
                            .toList(),
                    totp.find(account.id()).map(AccountTotp::confirmedAt).orElse(null),
                    sessions.allAlive(clock.instant()).stream()
                            .map(AccountInData::told)
                            .toList());
        });
    }

    private static SignedIn told(AccountSession session) {
        return new SignedIn(session.device(), session.createdAt(), session.seenAt());
    }
}
