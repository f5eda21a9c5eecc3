package com.penny.stripesandbox.payments;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.penny.stripesandbox.store.StripeObject;
import com.penny.stripesandbox.store.UnitOfWork;
import java.time.Clock;
import java.time.Duration;

/** Payments whose bank answers later: they succeed after a while, unless somebody decides on the page before that. */
public final class DelayedPayments {
    private static final String DUE_AT = "settles_at";
    private static final String SESSION = "session";

    private final EventLog events;
    private final Clock clock;
    private final Duration delay;

    DelayedPayments(EventLog events, Clock clock, Duration delay) {
        this.events = events;
        this.clock = clock;
        this.delay = delay;
    }

    /** Notes when the bank will answer for this intent, and for which session. */
    StripeObject await(StripeObject intent, StripeObject session) {
        return intent.withNote(DUE_AT, now() + delay.toSeconds())
                .withNote(SESSION, JsonNodeFactory.instance.textNode(session.id()));
    }

    /** Whether the session's payment still waits for the bank. */
    public boolean isAwaited(UnitOfWork work, StripeObject session) {
        String intent = session.text(PaymentIntents.TYPE);
        return intent != null && PaymentIntents.find(work, intent).is("status", "processing");
    }

    /** The bank pays; does nothing when the payment is not waiting. */
    public StripeObject succeed(UnitOfWork work, StripeObject session) {
        if (!isAwaited(work, session)) {
            return session;
        }
        StripeObject intent = PaymentIntents.find(work, session.text(PaymentIntents.TYPE));
        StripeObject pending = Charges.find(work, intent.text("latest_charge"));
        StripeObject movement = work.put(BalanceTransactions.forCharge(pending, now()));
        StripeObject charge = work.put(Charges.succeeded(pending, movement.id()));
        StripeObject paid = work.put(PaymentIntents.succeeded(intent, charge).withoutNote(DUE_AT));
        StripeObject settled = work.put(session.with("payment_status", "paid"));
        events.record(work, EventType.CHARGE_SUCCEEDED, charge);
        events.record(work, EventType.PAYMENT_INTENT_SUCCEEDED, paid);
        events.record(work, EventType.CHECKOUT_SESSION_ASYNC_PAYMENT_SUCCEEDED, settled);
        return settled;
    }

    /** The bank refuses; does nothing when the payment is not waiting. */
    public StripeObject fail(UnitOfWork work, StripeObject session) {
        if (!isAwaited(work, session)) {
            return session;
        }
        StripeObject intent = PaymentIntents.find(work, session.text(PaymentIntents.TYPE));
        StripeObject charge = work.put(Charges.failed(Charges.find(work, intent.text("latest_charge"))));
        StripeObject failed = work.put(PaymentIntents.failed(intent, charge).withoutNote(DUE_AT));
        events.record(work, EventType.PAYMENT_INTENT_PAYMENT_FAILED, failed);
        events.record(work, EventType.CHECKOUT_SESSION_ASYNC_PAYMENT_FAILED, session);
        return session;
    }

    /** Lets every payment succeed whose bank has had its time. */
    void settleDue(UnitOfWork work) {
        for (StripeObject intent : work.newestFirst(PaymentIntents.TYPE)) {
            if (intent.is("status", "processing") && intent.note(DUE_AT).longValue() <= now()) {
                work.find(CheckoutSessions.TYPE, intent.note(SESSION).textValue())
                        .ifPresent(session -> succeed(work, session));
            }
        }
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }
}
