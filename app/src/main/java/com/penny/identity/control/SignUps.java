package com.penny.identity.control;

import com.penny.identity.AccountLetter;
import com.penny.identity.Attempt;
import com.penny.identity.Founders;
import com.penny.identity.control.Credentials.Kept;
import com.penny.identity.control.Credentials.NewAccount;
import com.penny.identity.control.cognito.PoolNews;
import com.penny.identity.entity.Account;
import com.penny.identity.entity.AccountStore;
import com.penny.identity.entity.SignUpBook;
import com.penny.identity.entity.SignUpBook.SignUp;
import com.penny.identity.entity.StoreMember;
import com.penny.kernel.Ids;
import com.penny.kernel.Secrets;
import com.penny.kernel.Settings;
import com.penny.keyring.FieldCipher;
import com.penny.keyring.SealedColumn;
import com.penny.outbox.Outbox;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** From an address that wants to begin to the first administrator of a store. Nobody learns whether an address has an account. */
@ApplicationScoped
public class SignUps implements Founders {

    public static final String TASK = "store-sign-up";
    private static final SealedColumn EMAIL =
            SealedColumn.of("store_sign_up", "email", "id").opensInEveryRow();
    private static final Duration LASTS = Duration.ofDays(1);

    /** What the reader of the letter is told. @param known whether the address has an account, whose password is asked for */
    public record Offer(String email, boolean known) {}

    @Inject
    Transactions transactions;

    @Inject
    SignUpBook book;

    @Inject
    KnownPeople knownPeople;

    @Inject
    AccountStore accounts;

    @Inject
    Addresses addresses;

    @Inject
    Names names;

    @Inject
    PasswordRule rule;

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
    Settings settings;

    @Inject
    Event<AccountLetter> letters;

    @Inject
    Clock clock;

    @Produces
    SealedColumn sealedAddresses() {
        return EMAIL;
    }

    /**
     * A letter follows, to every address alike.
     *
     * @param language of who asks
     * @throws com.penny.kernel.Problem 429 when it is asked for too often
     */
    public void ask(String email, String language) {
        String address = SignIn.normal(email);
        throttle.attempt("sign-up " + address);
        UUID id = Ids.next(clock);
        byte[] sealed = EMAIL.seal(fields, address);
        Instant now = clock.instant();
        transactions.run(Persona.anonymous(), () -> {
            book.ask(new SignUp(id, sealed, language), now, now.plus(LASTS));
            outbox.enqueue(TASK, id.toString());
        });
    }

    /** Writes the letter, with a new secret. */
    public void write(UUID id) {
        transactions.run(
                Persona.job(),
                () -> book.byId(id, clock.instant()).ifPresent(signUp -> {
                    String secret = Secrets.token();
                    book.putHash(id, Secrets.hash(secret));
                    letters.fire(new AccountLetter(
                            AccountLetter.Kind.START_STORE,
                            "sign-up/" + Ids.next(clock),
                            EMAIL.open(fields, signUp.email()),
                            signUp.language(),
                            URI.create(settings.baseUrl() + "/start#k=" + secret)));
                }));
    }

    /** @throws com.penny.kernel.Problem 404 for a link that opens nothing */
    public Offer offer(String secret) {
        String email = EMAIL.open(fields, open(secret).email());
        return new Offer(email, knownPeople.of(email).isPresent());
    }

    @Override
    public Founder prove(String secret, String name, String password, String code) {
        SignUp signUp = open(secret);
        String email = EMAIL.open(fields, signUp.email());
        Optional<Account> known = knownPeople.of(email);
        if (known.isPresent()) {
            knownPeople.require(email, new Attempt(password, code, null, null));
            return new Proved(signUp, email, name, known.get().id(), null);
        }
        rule.check("/password", password, email);
        UUID id = Ids.next(clock);
        return new Proved(
                signUp, email, name, id, credentials.keep(new NewAccount(id, Account.STAFF, email, true), password));
    }

    private SignUp open(String secret) {
        String hash = Secrets.hash(secret);
        return transactions
                .as(Persona.knowing(hash), () -> book.byHash(hash, clock.instant()))
                .orElseThrow(AccountProblems::linkRefused);
    }

    private final class Proved implements Founder {

        private final SignUp signUp;
        private final String email;
        private final String name;
        private final UUID account;

        /** Null where the account is there already. */
        private final Kept kept;

        Proved(SignUp signUp, String email, String name, UUID account, Kept kept) {
            this.signUp = signUp;
            this.email = email;
            this.name = name;
            this.account = account;
            this.kept = kept;
        }

        @Override
        public UUID takeCharge(UUID storeId) {
            Instant now = clock.instant();
            if (!book.use(signUp.id(), now)) {
                throw AccountProblems.linkRefused();
            }
            if (kept != null) {
                accounts.add(addresses
                        .account(account, Account.STAFF, email, kept, now)
                        .speaking(signUp.language())
                        .confirmed(now));
            }
            accounts.putMember(names.member(storeId, account, StoreMember.ADMIN, name, now));
            news.of(account);
            return account;
        }

        @Override
        public void discard() {
            if (kept != null) {
                credentials.discard(kept);
            }
        }
    }
}
