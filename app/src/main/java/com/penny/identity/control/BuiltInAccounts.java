package com.penny.identity.control;

import com.penny.identity.Accounts;
import com.penny.identity.Proven;
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
public class BuiltInAccounts implements Accounts {

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
    PasswordHashes hashes;

    @Inject
    SecondFactor secondFactor;

    @Inject
    EmailConfirmation confirmation;

    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    @Override
    public Candidate candidate(String email, char[] password) {
        String address = SignIn.normal(email);
        rule.check("/password", new String(password), address);
        return new Candidate(address, hashes.hash(Account.PORTAL, address, password));
    }

    @Override
    public UUID signUp(Candidate candidate) {
        UUID id = add(Account.PORTAL, candidate.email(), candidate.passwordHash());
        confirmation.begin(id);
        return id;
    }

    @Override
    public Optional<Proven> portalAccount(String email, char[] password, String code) {
        return signIn.check(Account.PORTAL, email, password, code);
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

    private UUID addStaff(NewPerson person) {
        String address = SignIn.normal(person.email());
        UUID id = add(Account.STAFF, address, hashes.hash(Account.STAFF, address, person.password()));
        if (person.totpSecret() != null) {
            secondFactor.add(id, person.totpSecret());
        }
        return id;
    }

    private UUID add(String realm, String email, String passwordHash) {
        UUID id = Ids.next(clock);
        Account account = addresses.account(id, realm, email, passwordHash, clock.instant());
        // Who sets up staff vouches for their addresses; people concerned confirm their own.
        accounts.add(realm.equals(Account.STAFF) ? account.confirmed(clock.instant()) : account);
        return id;
    }
}
