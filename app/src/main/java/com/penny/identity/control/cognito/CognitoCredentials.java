package com.penny.identity.control.cognito;

import com.penny.audit.Audit;
import com.penny.identity.Attempt;
import com.penny.identity.Proven.Ticket;
import com.penny.identity.control.Credentials;
import com.penny.identity.control.VerifiedToken;
import com.penny.identity.control.cognito.PoolSignIn.Reply;
import com.penny.identity.control.cognito.PoolSteps.Outcome;
import com.penny.identity.control.cognito.UserPool.Person;
import com.penny.identity.entity.Account;
import com.penny.identity.entity.AccountStore;
import com.penny.identity.entity.Pooled;
import com.penny.kernel.Problem;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Passwords in a user pool. Everybody whom Penny signed up has their account's id as the name there; who was in the pool before
 * is recognised at their first sign-in, by an address that the pool has confirmed.
 */
@ApplicationScoped
@Typed(CognitoCredentials.class)
public class CognitoCredentials implements Credentials {

    private static final Logger LOG = Logger.getLogger(CognitoCredentials.class.getName());

    @Inject
    UserPool pool;

    @Inject
    PoolSignIn signIn;

    @Inject
    CognitoTokens tokens;

    @Inject
    PoolSteps steps;

    @Inject
    AccountStore accounts;

    @Inject
    Transactions transactions;

    @Inject
    Audit audit;

    /** One question to the pool for an address, whether it has an account or not. */
    @Override
    public Optional<Checked> check(String realm, String address, List<Account> candidates, Attempt attempt) {
        List<Account> known =
                candidates.stream().filter(account -> account.pooled() != null).toList();
        Optional<Account> unknown = known.isEmpty() ? candidates.stream().findFirst() : Optional.empty();
        if (attempt.continuation() != null) {
            Reply reply = signIn.confirmAuthenticator(attempt.continuation(), PoolSteps.code(attempt));
            return known.stream()
                    .filter(account -> account.pooled().username().equals(reply.username()))
                    .findFirst()
                    .or(() -> unknown)
                    .flatMap(account -> goOn(account, address, reply, attempt, true));
        }
        for (Account account : known) {
            Optional<Reply> begun = signIn.begin(account.pooled().username(), attempt.password());
            if (begun.isPresent()) {
                return goOn(account, address, begun.get(), attempt, false);
            }
        }
        // Asked also of an address that nobody has here, whatever the pool says then.
        return known.isEmpty()
                ? signIn.begin(address, attempt.password())
                        .flatMap(reply -> unknown.flatMap(account -> goOn(account, address, reply, attempt, false)))
                : Optional.empty();
    }

    private Optional<Checked> goOn(Account account, String address, Reply begun, Attempt attempt, boolean factorSeen) {
        Outcome outcome = steps.take(begun, address, attempt, factorSeen);
        return outcome.step() == null
                ? admitted(account, address, outcome)
                : Optional.of(new Checked(account, false, outcome.step(), null));
    }

    private Optional<Checked> admitted(Account account, String address, Outcome outcome) {
        VerifiedToken token = tokens.check(outcome.tokens().idToken())
                .orElseThrow(() -> new IllegalStateException("the user pool gave an ID token that is not valid"));
        if (account.pooled() == null) {
            if (!confirmed(token, address) || isAnothers(token.getSubject())) {
                return Optional.empty();
            }
            link(account, new Pooled(token.getSubject(), token.getClaim("cognito:username")));
        } else if (!account.pooled().subject().equals(token.getSubject())) {
            return Optional.empty();
        }
        return Optional.of(new Checked(
                account,
                outcome.secondFactor(),
                null,
                new Ticket(outcome.tokens().refreshToken(), token.getGroups())));
    }

    private static boolean confirmed(VerifiedToken token, String address) {
        return Boolean.TRUE.equals(token.<Object>getClaim("email_verified"))
                && token.getClaim("email") instanceof String email
                && email.toLowerCase(Locale.ROOT).equals(address);
    }

    /** Somebody of the pool has one account here, as staff or as a person concerned. */
    private boolean isAnothers(String subject) {
        return transactions
                .as(Persona.knowing(subject), () -> accounts.byCognitoSubject(subject))
                .isPresent();
    }

    private void link(Account account, Pooled pooled) {
        transactions.run(Persona.account(account.id(), List.of()), () -> {
            accounts.link(account.id(), pooled);
            audit.record(null, "account.found-in-pool", account.id(), Map.of());
        });
    }

    @Override
    public boolean fits(Account account, String address, String password) {
        return signIn.begin(
                        account.pooled() == null ? address : account.pooled().username(), password)
                .isPresent();
    }

    @Override
    public Kept keep(NewAccount account, String password) {
        String username = account.id().toString();
        Kept kept = new Kept(null, new Pooled(pool.signUp(username, password, account.address()), username));
        if (account.emailConfirmed()) {
            pool.confirmEmail(username, account.address());
        }
        return kept;
    }

    @Override
    public void discard(Kept kept) {
        try {
            pool.remove(kept.pooled().username());
        } catch (Problem away) {
            LOG.log(
                    Level.WARNING,
                    "{0} is left in the user pool, without an account here",
                    kept.pooled().username());
        }
    }

    @Override
    public void remove(Pooled pooled) {
        pool.remove(pooled.username());
    }

    /** Who has an account here and is not known to be in the pool is looked for there, and else made. */
    @Override
    public Kept replace(Account account, String address, String password) {
        if (account.pooled() != null) {
            pool.setPassword(account.pooled().username(), password);
            return new Kept(null, account.pooled());
        }
        Optional<Person> there = pool.find(address)
                .filter(person ->
                        person.email().filter(address::equalsIgnoreCase).isPresent())
                .or(() -> pool.find(account.id().toString()));
        if (there.isEmpty()) {
            return keep(new NewAccount(account.id(), account.realm(), address, true), password);
        }
        pool.setPassword(there.get().username(), password);
        return new Kept(null, new Pooled(there.get().subject(), there.get().username()));
    }
}
