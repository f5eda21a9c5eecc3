package com.penny.stripesandbox.billing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.penny.stripesandbox.payments.CardPayments.Answer;
import com.penny.stripesandbox.payments.EventLog;
import com.penny.stripesandbox.payments.EventType;
import com.penny.stripesandbox.protocol.Parameters;
import com.penny.stripesandbox.protocol.StripeError;
import com.penny.stripesandbox.store.StripeObject;
import com.penny.stripesandbox.store.UnitOfWork;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** What people do with a subscription: begin it, cancel it, keep it, end it. */
public final class Subscriptions {
    public static final String TYPE = "subscription";

    /** States in which something is open. */
    static final Set<String> OWING = Set.of("past_due", "unpaid");

    private final EventLog events;
    private final Invoices invoices;
    private final Clock clock;

    Subscriptions(EventLog events, Invoices invoices, Clock clock) {
        this.events = events;
        this.invoices = invoices;
        this.clock = clock;
    }

    /** @throws StripeError 404 when there is none */
    static StripeObject find(UnitOfWork work, String id) {
        return work.find(TYPE, id).orElseThrow(() -> StripeError.noSuch(TYPE, id, "id"));
    }

    /** Of a customer, the newest first. */
    static List<StripeObject> of(UnitOfWork work, String customer) {
        return work.newestFirst(TYPE).stream()
                .filter(subscription -> subscription.is("customer", customer))
                .toList();
    }

    static boolean isOver(StripeObject subscription) {
        return subscription.is("status", "canceled");
    }

    /** Begins one whose first invoice its customer pays at this moment. */
    StripeObject begin(UnitOfWork work, StripeObject fresh) {
        boolean trial = fresh.is("status", "trialing");
        StripeObject invoice = invoices.collect(
                work, invoices.issue(work, fresh, trial ? 0 : amount(fresh), "subscription_create"), Answer.PAYS);
        StripeObject begun = work.put(fresh.with("latest_invoice", invoice.id()));
        events.record(work, EventType.CUSTOMER_SUBSCRIPTION_CREATED, begun);
        return begun;
    }

    /** Ends it with the period that is paid. Does nothing to one that is over. */
    StripeObject cancel(UnitOfWork work, StripeObject subscription) {
        return isOver(subscription)
                ? subscription
                : change(
                        work,
                        subscription,
                        because(subscription, "cancellation_requested")
                                .with("cancel_at_period_end", true)
                                .with("cancel_at", Period.of(subscription).end())
                                .with("canceled_at", now()));
    }

    /** It goes on after all. */
    StripeObject keep(UnitOfWork work, StripeObject subscription) {
        return isOver(subscription)
                ? subscription
                : change(
                        work,
                        subscription,
                        because(subscription, null)
                                .with("cancel_at_period_end", false)
                                .with("cancel_at", (String) null)
                                .with("canceled_at", (String) null));
    }

    /** Ends it at once, as its merchant may. Refuses one that is over. */
    public StripeObject end(UnitOfWork work, String id, Parameters request) {
        request.allowOnly(Set.of("expand", "invoice_now", "prorate"));
        StripeObject subscription = find(work, id);
        if (isOver(subscription)) {
            throw StripeError.noSuch(TYPE, id, "id");
        }
        return end(work, subscription, now());
    }

    StripeObject end(UnitOfWork work, StripeObject subscription, long at) {
        if (isOver(subscription)) {
            return subscription;
        }
        boolean announced = subscription.number("cancel_at") > 0;
        boolean owing = OWING.contains(subscription.text("status"));
        StripeObject said = announced
                ? subscription
                : because(subscription, owing ? "payment_failed" : "cancellation_requested")
                        .with("canceled_at", at);
        StripeObject over = work.put(said.with("status", "canceled").with("ended_at", at));
        events.record(work, EventType.CUSTOMER_SUBSCRIPTION_DELETED, over);
        return over;
    }

    /** A trial ends without a card, of a subscription that is set to pause then. */
    StripeObject pause(UnitOfWork work, StripeObject subscription) {
        if (!subscription.is("status", "trialing")) {
            return subscription;
        }
        StripeObject paused = work.put(subscription.with("status", "paused").with("trial_end", now()));
        events.record(work, EventType.CUSTOMER_SUBSCRIPTION_PAUSED, paused);
        return paused;
    }

    StripeObject change(UnitOfWork work, StripeObject before, StripeObject after) {
        work.put(after);
        events.recordChange(work, EventType.CUSTOMER_SUBSCRIPTION_UPDATED, before, after);
        return after;
    }

    private static StripeObject because(StripeObject subscription, String reason) {
        ObjectNode details = (ObjectNode) subscription.value("cancellation_details");
        return subscription.with("cancellation_details", details.put("reason", reason));
    }

    static JsonNode price(StripeObject subscription) {
        return subscription.value("items").at("/data/0/price");
    }

    static long amount(StripeObject subscription) {
        return price(subscription).get("unit_amount").longValue();
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }
}
