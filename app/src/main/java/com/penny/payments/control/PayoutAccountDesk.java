package com.penny.payments.control;

import com.penny.audit.Audit;
import com.penny.identity.ProofPurpose;
import com.penny.identity.RecentProofs;
import com.penny.kernel.Ids;
import com.penny.kernel.Problem;
import com.penny.outbox.Outbox;
import com.penny.payments.PayoutAccounts;
import com.penny.payments.PayoutAccounts.News;
import com.penny.payments.control.PayoutCheck.Checked;
import com.penny.payments.entity.NewPayoutAccount;
import com.penny.payments.entity.PayoutAccount;
import com.penny.payments.entity.PayoutAccount.End;
import com.penny.payments.entity.PayoutAccountBook;
import com.penny.payments.entity.PayoutHolds;
import com.penny.stores.Stores;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * What administrators do with the account that their store is paid to. Whoever changes it shows once more who they are, all others hear of
 * it at once, and it waits: whoever has taken over somebody's session, or mail, or both, is seen before any money moves.
 */
@ApplicationScoped
public class PayoutAccountDesk {

    @Inject
    PayoutAccountBook book;

    @Inject
    PayoutHolds holds;

    @Inject
    SealedPayouts sealed;

    @Inject
    PayoutSettings settings;

    @Inject
    RecentProofs proofs;

    @Inject
    Stores stores;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    /**
     * Asks for another account, which takes the place of one that was asked for before; begins its own transactions.
     *
     * @param proof of just now, for this
     * @throws Problem 400 for what cannot be an account of the store's, before a proof is asked for; 403 without a proof; 409 while Penny
     *     holds the account
     */
    public void change(Persona admin, PayoutDraft draft, String proof) {
        String currency =
                transactions.as(admin, () -> stores.store(admin.storeId()).currency());
        Checked account = PayoutCheck.check(draft, currency);
        proofs.use(ProofPurpose.CHANGE_PAYOUT_ACCOUNT, proof);
        transactions.run(
                admin,
                () -> ask(
                        admin,
                        change -> sealed.into(change, account),
                        "payout-account.change-asked",
                        News.CHANGE_ASKED));
    }

    /**
     * Asks that the store has no account; begins its own transactions.
     *
     * @throws Problem 403 without a proof; 409 where there is none, and while Penny holds the account
     */
    public void remove(Persona admin, String proof) {
        transactions.run(admin, () -> requireAccount(admin));
        proofs.use(ProofPurpose.REMOVE_PAYOUT_ACCOUNT, proof);
        transactions.run(admin, () -> {
            book.queue(admin.storeId());
            requireAccount(admin);
            ask(admin, UnaryOperator.identity(), "payout-account.removal-asked", News.REMOVAL_ASKED);
        });
    }

    /** Everything stays as it was. @throws Problem 404; 409 for what has taken effect or was ended before */
    public void stop(UUID changeId) {
        Persona admin = transactions.current();
        book.queue(admin.storeId());
        PayoutAccount change = book.byId(changeId);
        end(change, End.STOPPED);
        audit.record(admin.storeId(), "payout-account.change-stopped", changeId, Map.of());
        tell(change, News.STOPPED);
    }

    private void ask(Persona admin, UnaryOperator<NewPayoutAccount> account, String action, News news) {
        UUID store = admin.storeId();
        book.queue(store);
        if (holds.since(store).isPresent()) {
            throw Problem.conflict(
                    "payout-account-held",
                    "Held by Penny",
                    "Penny holds this account at the moment, so that it cannot be changed. Write to us to clear it up.");
        }
        Instant now = clock.instant();
        Optional<PayoutAccount> waiting = book.waiting(store, now);
        waiting.ifPresent(before -> end(before, End.REPLACED));
        Optional<PayoutAccount> inForce = book.inForce(store, now);
        NewPayoutAccount change = new NewPayoutAccount(
                        Ids.next(clock), store, book.latest(store).orElse(null), admin.accountId())
                .instead(inForce.orElse(null), now, now.plus(settings.coolingOff()));
        book.add(account.apply(change));
        Map<String, Object> detail = new HashMap<>();
        inForce.ifPresent(before -> detail.put("from", before.id().toString()));
        waiting.ifPresent(before -> detail.put("instead", before.id().toString()));
        audit.record(store, action, change.id(), detail);
        outbox.enqueue(PayoutAccounts.NEWS, store + "/" + change.id() + "/" + news);
        inForce.ifPresent(before -> outbox.enqueue(
                ForgetPayoutDetails.NAME,
                store + "/" + before.id() + "/" + change.id(),
                settings.coolingOff().plus(ForgetPayoutDetails.AFTER)));
    }

    private void end(PayoutAccount change, End as) {
        if (!book.end(change.id(), as, transactions.current().accountId(), clock.instant())) {
            throw Problem.conflict(
                    "change-over",
                    "Not waiting any more",
                    "This change has taken effect, or was stopped before. Load the page again.");
        }
        outbox.enqueue(ForgetPayoutDetails.NAME, change.storeId() + "/" + change.id() + "/ended");
    }

    private void tell(PayoutAccount change, News news) {
        outbox.enqueue(PayoutAccounts.NEWS, change.storeId() + "/" + change.id() + "/" + news);
    }

    private void requireAccount(Persona admin) {
        Instant now = clock.instant();
        boolean some = book.waiting(admin.storeId(), now)
                .or(() -> book.inForce(admin.storeId(), now))
                .filter(account -> account.masked() != null)
                .isPresent();
        if (!some) {
            throw Problem.conflict("no-payout-account", "No account", "There is no account to remove.");
        }
    }
}
