package com.penny.stripesandbox.payments;

import com.penny.stripesandbox.store.StripeObject;
import com.penny.stripesandbox.store.UnitOfWork;
import java.time.Clock;
import java.time.Duration;

/** Card payments whose money is in the account's books a while after it was taken, as with Stripe's asynchronous capture. */
public final class LateSettlements {
    private static final String DUE_AT = "settles_at";

    private final EventLog events;
    private final Clock clock;
    private final Duration delay;

    LateSettlements(EventLog events, Clock clock, Duration delay) {
        this.events = events;
        this.clock = clock;
        this.delay = delay;
    }

    /** The charge, paid, but in no book yet. */
    StripeObject await(StripeObject attempt) {
        return Charges.succeeded(attempt, null).withNote(DUE_AT, now() + delay.toSeconds());
    }

    /** Books those whose time has come. */
    void settleDue(UnitOfWork work) {
        for (StripeObject charge : work.newestFirst(Charges.TYPE)) {
            if (!charge.note(DUE_AT).isMissingNode() && charge.note(DUE_AT).longValue() <= now()) {
                StripeObject movement = work.put(BalanceTransactions.forCharge(charge, now()));
                StripeObject settled = work.put(
                        charge.with("balance_transaction", movement.id()).withoutNote(DUE_AT));
                events.recordChange(work, EventType.CHARGE_UPDATED, charge, settled);
            }
        }
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }
}
