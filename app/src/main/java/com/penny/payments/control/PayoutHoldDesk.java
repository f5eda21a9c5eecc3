package com.penny.payments.control;

import com.penny.audit.Audit;
import com.penny.kernel.Ids;
import com.penny.kernel.Problem;
import com.penny.outbox.Outbox;
import com.penny.payments.PayoutAccounts;
import com.penny.payments.PayoutAccounts.News;
import com.penny.payments.entity.PayoutAccount.End;
import com.penny.payments.entity.PayoutAccountBook;
import com.penny.payments.entity.PayoutHold;
import com.penny.payments.entity.PayoutHolds;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Penny Ops keep back what a store is to be paid where something is amiss, and let go. In the transaction under way. */
@ApplicationScoped
public class PayoutHoldDesk {

    @Inject
    PayoutHolds holds;

    @Inject
    PayoutAccountBook book;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    /**
     * Nothing is paid to the store, and where it would be paid to is not changed: what waits is ended.
     *
     * @param storeId of a store that there is
     * @throws Problem 409 where it is held already
     */
    public void hold(UUID storeId, String reason) {
        book.queue(storeId);
        if (holds.open(storeId).isPresent()) {
            throw Problem.conflict("hold-exists", "Held already", "It is held already. Load it again.");
        }
        Instant now = clock.instant();
        PayoutHold hold = new PayoutHold(Ids.next(clock), storeId, reason.strip(), actor(), now);
        Map<String, Object> detail = new HashMap<>(Map.of("hold", hold.id().toString()));
        book.waiting(storeId, now)
                .filter(change -> book.end(change.id(), End.HELD, actor(), now))
                .ifPresent(change -> {
                    detail.put("stopped", change.id().toString());
                    outbox.enqueue(ForgetPayoutDetails.NAME, storeId + "/" + change.id() + "/ended");
                });
        holds.add(hold);
        audit.record(storeId, "payout-account.held", storeId, detail);
        outbox.enqueue(PayoutAccounts.NEWS, storeId + "/" + hold.id() + "/" + News.HELD);
    }

    /** @throws Problem 404 where nothing is held; 409 for whoever has set it */
    public void lift(UUID storeId) {
        book.queue(storeId);
        PayoutHold hold = holds.open(storeId).orElseThrow(() -> Problem.notFound("hold"));
        if (hold.setBy().equals(actor())) {
            throw Problem.conflict("second-person", "It takes two", "You have set it. A colleague has to lift it.");
        }
        hold.lift(actor(), clock.instant());
        holds.flush();
        audit.record(
                storeId,
                "payout-account.released",
                storeId,
                Map.of("hold", hold.id().toString()));
    }

    private UUID actor() {
        return transactions.current().accountId();
    }
}
