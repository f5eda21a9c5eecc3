package com.penny.identity.control;

import com.penny.identity.Accounts;
import com.penny.identity.Attempt;
import com.penny.identity.Proven;
import com.penny.identity.control.Credentials.Kept;
import com.penny.identity.control.Credentials.NewAccount;
import com.penny.identity.entity.Account;
import com.penny.identity.entity.AccountStore;
import com.penny.kernel.Ids;
import com.penny.kernel.Problem;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
public class KnownAccounts implements Accounts {

    @Inject
    Addresses addresses;

    @Inject
    Names names;

    @Inject
    AccountStore accounts;

    @Inject
    SignIn signIn;

    @Inject
    PasswordRule rule;

    @Inject
    Credentials credentials;

    @Inject
    HashedCredentials hashed;

    @Inject
    SecondFactor secondFactor;

    @Inject
    EmailConfirmation confirmation;

    @Inject
    AccountErasure erasure;

    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    @Override
    public Candidate candidate(String email, String password, String language) {
        String address = SignIn.normal(email);
        rule.check("/password", password, address);
        UUID id = Ids.next(clock);
        Kept kept = credentials.keep(new NewAccount(id, Account.PORTAL, address, false), password);
        return new NewPortalAccount(id, address, language, kept);
    }

    private final class NewPortalAccount implements Candidate {

        private final UUID id;
        private final String address;
        private final String language;
        private final Kept kept;

        NewPortalAccount(UUID id, String address, String language, Kept kept) {
            this.id = id;
            this.address = address;
            this.language = language;
            this.kept = kept;
        }

        @Override
        public UUID signUp() {
            accounts.add(addresses
                    .account(id, Account.PORTAL, address, kept, clock.instant())
                    .speaking(language));
            confirmation.begin(id);
            return id;
        }

        @Override
        public void discard() {
            credentials.discard(kept);
        }
    }

    @Override
    public Optional<Proven> portalAccount(String email, Attempt attempt) {
        return signIn.check(Account.PORTAL, email, attempt);
    }

    @Override
    public String email(UUID accountId) {
        return transactions.as(
                Persona.account(accountId, List.of()),
                () -> accounts.byId(accountId).map(addresses::of).orElseThrow(Problem::signInNeeded));
    }

    @Override
    public Optional<String> confirmedEmail(UUID accountId) {
        return transactions.as(
                Persona.account(accountId, List.of()),
                () -> accounts.byId(accountId).filter(Account::emailConfirmed).map(addresses::of));
    }

    @Override
    public Optional<Addressee> addressee(UUID accountId) {
        return transactions.as(
                Persona.account(accountId, List.of()),
                () -> accounts.byId(accountId)
                        .filter(Account::emailConfirmed)
                        .map(account -> new Addressee(addresses.of(account), account.language())));
    }

    @Override
    public void erase(UUID accountId) {
        erasure.erase(accountId);
    }

    @Override
    public UUID addStaff(UUID storeId, String role, NewPerson person) {
        UUID id = addStaff(person);
        addMember(storeId, id, role, person.name());
        return id;
    }

    @Override
    public void addMember(UUID storeId, UUID accountId, String role, String name) {
        accounts.add(names.member(storeId, accountId, role, name, clock.instant()));
    }

    @Override
    public UUID addPennyMember(String role, NewPerson person) {
        UUID id = addStaff(person);
        accounts.add(names.member(id, role, person.name(), clock.instant()));
        return id;
    }

    /** Of set-up: with a password here, wherever those of others are kept. */
    private UUID addStaff(NewPerson person) {
        UUID id = Ids.next(clock);
        String address = SignIn.normal(person.email());
        Kept kept = hashed.keep(new NewAccount(id, Account.STAFF, address, true), new String(person.password()));
        // Who sets up staff vouches for their addresses; people concerned confirm their own.
        accounts.add(addresses
                .account(id, Account.STAFF, address, kept, clock.instant())
                .confirmed(clock.instant()));
        if (person.totpSecret() != null) {
            secondFactor.add(id, person.totpSecret());
        }
        return id;
    }
}
