package com.penny.identity.control;

import com.penny.identity.Accounts;
import com.penny.identity.control.cognito.PoolNews;
import com.penny.identity.entity.AccountLink;
import com.penny.identity.entity.AccountLinks;
import com.penny.identity.entity.AccountStore;
import com.penny.kernel.Problem;
import com.penny.kernel.Secrets;
import com.penny.outbox.Outbox;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Whether an address belongs to its account. Until that is known, nothing of the account is sent there. */
@ApplicationScoped
public class EmailConfirmation {

    public static final String TASK = "confirm-email";

    @Inject
    Transactions transactions;

    @Inject
    AccountLinks links;

    @Inject
    AccountStore accounts;

    @Inject
    AccountLetters letters;

    @Inject
    Outbox outbox;

    @Inject
    PoolNews news;

    @Inject
    Throttle throttle;

    @Inject
    Clock clock;

    /** In the transaction under way: a letter follows. */
    void begin(UUID account) {
        outbox.enqueue(TASK, account.toString());
    }

    /** @throws Problem 409 when it is confirmed already, 429 when it is asked for too often */
    public void again(UUID account) {
        throttle.attempt("confirm " + account);
        transactions.run(Persona.account(account, List.of()), () -> {
            if (accounts.byId(account).orElseThrow(Problem::signInNeeded).emailConfirmed()) {
                throw Problem.conflict("email-confirmed", "Confirmed already", "This address is confirmed already.");
            }
            begin(account);
        });
    }

    /** Writes the letter. */
    public void write(UUID account) {
        transactions.run(
                Persona.job(),
                () -> accounts.byId(account)
                        .filter(each -> !each.emailConfirmed() && !each.erased())
                        .ifPresent(letters::confirmEmail));
    }

    /** @throws Problem 404 for a link that is not known, was used or has run out */
    public void use(String secret) {
        String hash = Secrets.hash(secret);
        UUID account = transactions.as(
                Persona.knowing(hash), () -> opening(links.find(hash)).accountId());
        transactions.run(Persona.account(account, List.of()).knowingToo(hash), () -> {
            opening(links.lock(hash)).use(clock.instant());
            accounts.byId(account).filter(found -> !found.erased()).orElseThrow(AccountProblems::linkRefused);
            accounts.confirmEmail(account, clock.instant());
            outbox.enqueue(Accounts.EMAIL_CONFIRMED, account.toString());
            news.of(account);
        });
    }

    private AccountLink opening(Optional<AccountLink> link) {
        return link.filter(each -> each.opens(AccountLink.Kind.CONFIRM_EMAIL, clock.instant()))
                .orElseThrow(AccountProblems::linkRefused);
    }
}
