package com.penny.stripesandbox.payments;

import com.penny.stripesandbox.protocol.Metadata;
import com.penny.stripesandbox.protocol.Parameters;
import com.penny.stripesandbox.protocol.StripeError;
import com.penny.stripesandbox.store.Ids;
import com.penny.stripesandbox.store.Shapes;
import com.penny.stripesandbox.store.StripeObject;
import com.penny.stripesandbox.store.UnitOfWork;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;

/** Money that goes from Stripe to the merchant's own bank, until it is canceled. */
public final class Payouts {
    public static final String TYPE = "payout";

    /** How long a bank takes. */
    private static final Duration ARRIVES_IN = Duration.ofDays(2);

    private final EventLog events;
    private final Clock clock;

    Payouts(EventLog events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    public StripeObject create(UnitOfWork work, Parameters request) {
        request.allowOnly(Set.of("amount", "currency", "description", "expand", "metadata"));
        long now = clock.instant().getEpochSecond();
        StripeObject plain = Shapes.object(TYPE, Ids.of("po"), now)
                .with("amount", request.requiredInteger("amount", 1))
                .with("currency", Amounts.currency(request))
                .with("description", request.text("description").orElse(null))
                .with("metadata", Metadata.read(request))
                .with("arrival_date", now + ARRIVES_IN.toSeconds());
        StripeObject movement = work.put(BalanceTransactions.forPayout(plain, now));
        StripeObject payout = work.put(plain.with("balance_transaction", movement.id()));
        events.record(work, EventType.PAYOUT_CREATED, payout);
        return payout;
    }

    /** @throws StripeError for one that is not on its way */
    public StripeObject cancel(UnitOfWork work, String id) {
        StripeObject payout = work.find(TYPE, id).orElseThrow(() -> StripeError.noSuch(TYPE, id, TYPE));
        if (!payout.is("status", "pending")) {
            throw StripeError.invalidParameter(
                    null,
                    null,
                    "Payouts can only be canceled while they are pending; this one is " + payout.text("status"));
        }
        StripeObject movement = work.put(
                BalanceTransactions.forCanceledPayout(payout, clock.instant().getEpochSecond()));
        StripeObject canceled =
                work.put(payout.with("status", "canceled").with("failure_balance_transaction", movement.id()));
        events.record(work, EventType.PAYOUT_CANCELED, canceled);
        return canceled;
    }
}
