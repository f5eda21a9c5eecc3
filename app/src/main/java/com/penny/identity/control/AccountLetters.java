package com.penny.identity.control;

import com.penny.identity.AccountLetter;
import com.penny.identity.entity.Account;
import com.penny.identity.entity.AccountLink;
import com.penny.identity.entity.AccountLinks;
import com.penny.kernel.Ids;
import com.penny.kernel.Secrets;
import com.penny.kernel.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Writes to the address of an account, with a link that works once. The secret stands in the letter and nowhere else. */
@ApplicationScoped
public class AccountLetters {

    private static final Duration RESET_LASTS = Duration.ofHours(1);
    private static final Duration CONFIRM_LASTS = Duration.ofDays(7);

    @Inject
    Addresses addresses;

    @Inject
    AccountLinks links;

    @Inject
    Settings settings;

    @Inject
    Event<AccountLetter> letters;

    @Inject
    Clock clock;

    /**
     * In the transaction under way, which runs as a job.
     *
     * @param language of who asked
     */
    void resetPassword(Account account, String language) {
        send(
                AccountLetter.Kind.RESET_PASSWORD,
                AccountLink.Kind.RESET_PASSWORD,
                account,
                language,
                "/reset",
                RESET_LASTS);
    }

    /** In the transaction under way, which runs as a job. */
    void confirmEmail(Account account) {
        send(
                AccountLetter.Kind.CONFIRM_EMAIL,
                AccountLink.Kind.CONFIRM_EMAIL,
                account,
                account.language(),
                "/confirm",
                CONFIRM_LASTS);
    }

    /** In the transaction under way, which runs as a job. */
    void factorsRemoved(Account account) {
        URI link = URI.create(settings.baseUrl() + room(account) + "/sign-in");
        letters.fire(new AccountLetter(
                AccountLetter.Kind.FACTORS_REMOVED,
                "account/" + Ids.next(clock),
                addresses.of(account),
                account.language(),
                link));
    }

    private static String room(Account account) {
        return account.realm().equals(Account.PORTAL) ? "/p" : "";
    }

    private void send(
            AccountLetter.Kind letter,
            AccountLink.Kind kind,
            Account account,
            String language,
            String page,
            Duration lasts) {
        String secret = Secrets.token();
        Instant now = clock.instant();
        links.add(new AccountLink(Secrets.hash(secret), kind, account.id(), now, now.plus(lasts)));
        // In the fragment, which no server and no log sees.
        URI link = URI.create(settings.baseUrl() + room(account) + page + "#k=" + secret);
        letters.fire(new AccountLetter(letter, "account/" + Ids.next(clock), addresses.of(account), language, link));
    }
}
