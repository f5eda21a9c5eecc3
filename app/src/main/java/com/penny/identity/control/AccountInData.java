package com.penny.identity.control;

import com.penny.identity.PersonalData;
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
import java.time.Instant;
import java.util.List;

/** The account of a person concerned, and where it is signed in. */
@ApplicationScoped
public class AccountInData implements PersonalData {

    record Told(String email, boolean emailConfirmed, String language, Instant createdAt, List<SignedIn> signedIn) {}

    record SignedIn(String device, Instant since, Instant lastSeen) {}

    @Inject
    AccountStore accounts;

    @Inject
    SessionStore sessions;

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
                    sessions.allAlive(clock.instant()).stream()
                            .map(AccountInData::told)
                            .toList());
        });
    }

    private static SignedIn told(AccountSession session) {
        return new SignedIn(session.device(), session.createdAt(), session.seenAt());
    }
}
