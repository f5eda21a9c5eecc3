package com.penny.identity.control;

import com.penny.identity.control.Credentials.Kept;
import com.penny.identity.control.cognito.PoolNews;
import com.penny.identity.entity.Account;
import com.penny.identity.entity.AccountLink;
import com.penny.identity.entity.AccountLinks;
import com.penny.identity.entity.AccountLinks.ResetRequest;
import com.penny.identity.entity.AccountStore;
import com.penny.kernel.Ids;
import com.penny.kernel.Problem;
import com.penny.kernel.Secrets;
import com.penny.keyring.FieldCipher;
import com.penny.keyring.SealedColumn;
import com.penny.outbox.Outbox;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A forgotten password: asked for by address, answered by letter, set by whoever reads it. */
@ApplicationScoped
public class PasswordReset {

    public static final String TASK = "password-reset";
    private static final SealedColumn EMAIL =
            SealedColumn.of("password_reset_request", "email", "id").opensInEveryRow();

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final long LEAST_PAUSE = 1_000;
    private static final long MOST_PAUSE = 6_000;

    @Inject
    Addresses addresses;

    @Inject
    Transactions transactions;

    @Inject
    AccountLinks links;

    @Inject
    AccountStore accounts;

    @Inject
    AccountLetters letters;

    @Inject
    PasswordRule rule;

    @Inject
    PasswordChange passwords;

    @Inject
    Credentials credentials;

    @Inject
    PoolNews news;

    @Inject
    FieldCipher fields;

    @Inject
    Throttle throttle;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    @Produces
    SealedColumn sealedAddresses() {
        return EMAIL;
    }

    /**
     * The same for every address: whether it has an account is found out later, by a job.
     *
     * @param language of who asks
     * @throws Problem 429 when it is asked for too often
     */
    public void ask(String realm, String email, String language) {
        String address = SignIn.normal(email);
        throttle.attempt("reset " + realm + " " + address);
        UUID id = Ids.next(clock);
        ResetRequest request = new ResetRequest(realm, EMAIL.seal(fields, address), language);
        transactions.run(Persona.anonymous(), () -> {
            links.ask(id, request, clock.instant());
            outbox.enqueue(TASK, id.toString(), pause());
        });
    }

    /** By chance: how long an answer takes right after this one must not tell whether a letter is being written meanwhile. */
    private static Duration pause() {
        return Duration.ofMillis(RANDOM.nextLong(LEAST_PAUSE, MOST_PAUSE));
    }

    /** Writes to the accounts of the address, if there are any. */
    public void answer(UUID requestId) {
        transactions.run(
                Persona.job(),
                () -> links.take(requestId)
                        .ifPresent(request -> addresses
                                .holdersForJob(request.realm(), EMAIL.open(fields, request.email()))
                                .forEach(account -> letters.resetPassword(account, request.language()))));
    }

    /**
     * Sets the password and ends every session; the second factor stays. Who reads the letter has confirmed the address.
     *
     * @throws Problem 404 for a link that is not known, was used or has run out; 400 for a weak password
     */
    public void use(String secret, String password) {
        String hash = Secrets.hash(secret);
        AccountLink link = transactions.as(Persona.knowing(hash), () -> opening(links.find(hash)));
        Account account = transactions.as(
                Persona.account(link.accountId(), List.of()),
                () -> accounts.byId(link.accountId())
                        .filter(found -> !found.erased())
                        .orElseThrow(AccountProblems::linkRefused));
        String address = addresses.of(account);
        rule.check("/password", password, address);
        Kept kept = credentials.replace(account, address, password);
        transactions.run(Persona.account(account.id(), List.of()).knowingToo(hash), () -> {
            opening(links.lock(hash)).use(clock.instant());
            accounts.confirmEmail(account.id(), clock.instant());
            passwords.set(account.id(), kept, null);
            news.of(account.id());
        });
        throttle.succeeded(account.realm() + " " + address);
    }

    private AccountLink opening(Optional<AccountLink> link) {
        return link.filter(each -> each.opens(AccountLink.Kind.RESET_PASSWORD, clock.instant()))
                .orElseThrow(AccountProblems::linkRefused);
    }
}
