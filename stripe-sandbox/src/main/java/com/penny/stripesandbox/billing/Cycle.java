package com.penny.stripesandbox.billing;

import com.penny.stripesandbox.payments.CardPayments.Answer;
import com.penny.stripesandbox.payments.EventLog;
import com.penny.stripesandbox.payments.EventType;
import com.penny.stripesandbox.store.StripeObject;
import com.penny.stripesandbox.store.UnitOfWork;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;

/** What time brings a subscription: the end of a trial, period after period, and new attempts while a card is refused. */
public final class Cycle {
    /** Stripe reminds three days before a trial ends. */
    private static final long REMINDED = Duration.ofDays(3).toSeconds();

    private static final String TOLD = "trial_end_told";
    private static final Set<String> COLLECTED = Set.of("trialing", "active", "past_due");

    private final EventLog events;
    private final Invoices invoices;
    private final Subscriptions subscriptions;
    private final Clock clock;

    Cycle(EventLog events, Invoices invoices, Subscriptions subscriptions, Clock clock) {
        this.events = events;
        this.invoices = invoices;
        this.subscriptions = subscriptions;
        this.clock = clock;
    }

    /** A paused one goes on with a period that begins now. */
    StripeObject resume(UnitOfWork work, StripeObject subscription) {
        if (!subscription.is("status", "paused")) {
            return subscription;
        }
        StripeObject again =
                Period.from(now(), Subscriptions.price(subscription)).in(subscription.with("status", "active"));
        StripeObject resumed = billed(work, again);
        events.record(work, EventType.CUSTOMER_SUBSCRIPTION_RESUMED, resumed);
        return resumed;
    }

    /** Its customer pays what is open. */
    StripeObject payOpen(UnitOfWork work, StripeObject subscription) {
        Answer answer = card(work, subscription).attended();
        boolean paid = true;
        for (StripeObject invoice : Invoices.open(work, subscription)) {
            paid &= invoices.collect(work, invoice, answer).is("status", "paid");
        }
        return paid && Subscriptions.OWING.contains(subscription.text("status"))
                ? subscriptions.change(work, subscription, subscription.with("status", "active"))
                : subscription;
    }

    /** Does all that time has brought about. */
    void doWhatIsDue(UnitOfWork work, String id) {
        StripeObject subscription = Subscriptions.find(work, id);
        while (COLLECTED.contains(subscription.text("status"))) {
            StripeObject next = step(work, subscription);
            if (next == subscription) {
                return;
            }
            subscription = next;
        }
    }

    private StripeObject step(UnitOfWork work, StripeObject subscription) {
        long trialEnd = subscription.number("trial_end");
        if (subscription.is("status", "trialing")
                && trialEnd - REMINDED <= now()
                && subscription.note(TOLD).isMissingNode()) {
            StripeObject told = work.put(subscription.withNote(TOLD, now()));
            events.record(work, EventType.CUSTOMER_SUBSCRIPTION_TRIAL_WILL_END, told);
            return told;
        }
        if (Period.of(subscription).end() <= now()) {
            return subscription.number("cancel_at") > 0
                    ? subscriptions.end(work, subscription, subscription.number("cancel_at"))
                    : renew(work, subscription);
        }
        return Invoices.open(work, subscription).stream()
                .filter(invoice -> invoice.number("next_payment_attempt") > 0)
                .filter(invoice -> invoice.number("next_payment_attempt") <= now())
                .findFirst()
                .map(invoice -> tryAgain(work, subscription, invoice))
                .orElse(subscription);
    }

    private StripeObject renew(UnitOfWork work, StripeObject before) {
        StripeObject next = Period.from(Period.of(before).end(), Subscriptions.price(before))
                .in(before.with("status", "active"));
        StripeObject after = billed(work, next);
        events.recordChange(work, EventType.CUSTOMER_SUBSCRIPTION_UPDATED, before, after);
        return after;
    }

    /** With the invoice of the period it is in, paid by the card or not. */
    private StripeObject billed(UnitOfWork work, StripeObject subscription) {
        StripeObject invoice = invoices.collect(
                work,
                invoices.issue(work, subscription, Subscriptions.amount(subscription), "subscription_cycle"),
                card(work, subscription).unattended());
        return work.put(subscription
                .with("latest_invoice", invoice.id())
                .with("status", invoice.is("status", "paid") ? "active" : "past_due"));
    }

    private StripeObject tryAgain(UnitOfWork work, StripeObject subscription, StripeObject invoice) {
        StripeObject tried =
                invoices.collect(work, invoice, card(work, subscription).unattended());
        if (tried.is("status", "paid")) {
            return subscriptions.change(work, subscription, subscription.with("status", "active"));
        }
        return tried.number("next_payment_attempt") > 0
                ? work.put(subscription.withNote("tried", now()))
                : subscriptions.change(work, subscription, subscription.with("status", "unpaid"));
    }

    private static Card card(UnitOfWork work, StripeObject subscription) {
        return Card.of(Customers.find(work, subscription.text("customer")));
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }
}
