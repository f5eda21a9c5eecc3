package com.penny.stripesandbox.payments;

import com.fasterxml.jackson.databind.JsonNode;
import com.penny.stripesandbox.store.StripeObject;
import com.penny.stripesandbox.store.UnitOfWork;
import java.time.Clock;
import java.util.function.UnaryOperator;

/** What a person can do on the checkout page of an open session. Each session is paid at most once. */
public final class Checkout {
    private final EventLog events;
    private final DelayedPayments delayed;
    private final LateSettlements late;
    private final Clock clock;

    Checkout(EventLog events, DelayedPayments delayed, LateSettlements late, Clock clock) {
        this.events = events;
        this.delayed = delayed;
        this.late = late;
        this.clock = clock;
    }

    /** Whether the session may be paid by a method whose outcome comes later. */
    public boolean offersPayLater(StripeObject session) {
        return offers(session, delayedMethod(session));
    }

    public boolean offersCard(StripeObject session) {
        return offers(session, "card");
    }

    /** Pays an open session with the test card; any other session is left as it is. */
    public StripeObject pay(UnitOfWork work, StripeObject session) {
        return pay(
                work,
                session,
                attempt -> Charges.succeeded(
                        attempt,
                        work.put(BalanceTransactions.forCharge(attempt, now())).id()));
    }

    /** The same, with money that is in the account's books only a while later. */
    public StripeObject payUnsettled(UnitOfWork work, StripeObject session) {
        return pay(work, session, late::await);
    }

    private StripeObject pay(UnitOfWork work, StripeObject session, UnaryOperator<StripeObject> succeed) {
        if (!isOpen(session) || !offersCard(session)) {
            return session;
        }
        StripeObject intent = PaymentIntents.behind(work, session, now());
        StripeObject charge = work.put(succeed.apply(Charges.byCard(intent, session.text("customer_email"), now())));
        StripeObject paid = work.put(PaymentIntents.succeeded(intent, charge));
        StripeObject complete = work.put(complete(session, paid).with("payment_status", "paid"));
        events.record(work, EventType.CHARGE_SUCCEEDED, charge);
        events.record(work, EventType.PAYMENT_INTENT_SUCCEEDED, paid);
        events.record(work, EventType.CHECKOUT_SESSION_COMPLETED, complete);
        return complete;
    }

    /** Completes an open session by bank debit: nothing is paid until the bank has answered. */
    public StripeObject payLater(UnitOfWork work, StripeObject session) {
        if (!isOpen(session) || !offersPayLater(session)) {
            return session;
        }
        DelayedMethod method =
                DelayedMethod.forCurrency(session.text("currency")).orElseThrow();
        StripeObject intent = PaymentIntents.behind(work, session, now());
        StripeObject charge = work.put(Charges.byBankDebit(intent, method, session.text("customer_email"), now()));
        StripeObject processing = work.put(delayed.await(PaymentIntents.processing(intent, charge), session));
        StripeObject complete = work.put(complete(session, processing));
        events.record(work, EventType.CHECKOUT_SESSION_COMPLETED, complete);
        return complete;
    }

    /** Tries a card that the bank refuses; the session stays open for another try. */
    public StripeObject decline(UnitOfWork work, StripeObject session) {
        if (!isOpen(session) || !offersCard(session)) {
            return session;
        }
        StripeObject intent = PaymentIntents.behind(work, session, now());
        StripeObject charge = work.put(Charges.failed(Charges.byCard(intent, session.text("customer_email"), now())));
        StripeObject failed = work.put(PaymentIntents.failed(intent, charge));
        events.record(work, EventType.PAYMENT_INTENT_PAYMENT_FAILED, failed);
        return work.put(session.with("payment_intent", failed.id()));
    }

    private StripeObject complete(StripeObject session, StripeObject intent) {
        return CheckoutSessions.completed(session, session.text("customer_email"))
                .with("payment_intent", intent.id());
    }

    private static boolean isOpen(StripeObject session) {
        return session.is("status", "open");
    }

    private static String delayedMethod(StripeObject session) {
        return DelayedMethod.forCurrency(session.text("currency"))
                .map(DelayedMethod::type)
                .orElse("");
    }

    private static boolean offers(StripeObject session, String method) {
        for (JsonNode type : session.value("payment_method_types")) {
            if (type.textValue().equals(method)) {
                return true;
            }
        }
        return false;
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }
}
