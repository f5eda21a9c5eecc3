package com.penny.identity.control;

import com.penny.identity.Accounts;
import com.penny.identity.Proven;
import com.penny.identity.entity.Account;
import com.penny.identity.entity.AccountStore;
import com.penny.identity.entity.PennyMember;
import com.penny.identity.entity.StoreMember;
import com.penny.kernel.Ids;
import com.penny.kernel.Problem;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
public class BuiltInAccounts implements Accounts {

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
                () -> accounts.byId(accountId).map(Account::email).orElseThrow(Problem::signInNeeded));
    }

    @Override
    public Optional<String> confirmedEmail(UUID accountId) {
        return transactions.as(
                Persona.account(accountId, List.of()),
                () -> accounts.byId(accountId).filter(Account::emailConfirmed).map(Account::email));
    }

    @Override
    public UUID addStaff(UUID storeId, String role, NewPerson person) {
        UUID id = addStaff(person);
        accounts.add(new StoreMember(storeId, id, role, person.name(), initials(person.name()), clock.instant()));
        return id;
    }

    @Override
    public UUID addPennyMember(String role, NewPerson person) {
        UUID id = addStaff(person);
        accounts.add(new PennyMember(id, role, person.name(), initials(person.name()), clock.instant()));
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
        Account account = new Account(id, realm, email, passwordHash, clock.instant());
        // Who sets up staff vouches for their addresses; people concerned confirm their own.
        accounts.add(realm.equals(Account.STAFF) ? account.confirmed(clock.instant()) : account);
        return id;
    }

    /** First letters of the first and last word. */
    static String initials(String name) {
        String[] words = name.strip().split("\\s+");
        String first = words[0].substring(0, words[0].offsetByCodePoints(0, 1));
        String last = words.length == 1
                ? ""
                : words[words.length - 1].substring(0, words[words.length - 1].offsetByCodePoints(0, 1));
        return (first + last).toUpperCase(Locale.ROOT);
    }
}
