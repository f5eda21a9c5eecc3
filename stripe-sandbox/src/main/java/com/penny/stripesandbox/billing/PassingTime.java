package com.penny.stripesandbox.billing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.penny.stripesandbox.payments.EventLog;
import com.penny.stripesandbox.payments.EventType;
import com.penny.stripesandbox.store.StripeObject;
import com.penny.stripesandbox.store.UnitOfWork;
import java.util.List;
import java.util.Set;

/**
 * Lets time pass for one subscription, as a test clock of Stripe's does: all its times move into the past, those of its invoices
 * too, and what is due then happens. Money that has moved keeps its time.
 */
final class PassingTime {
    private static final Set<String> TIMES = Set.of(
            "billing_cycle_anchor",
            "cancel_at",
            "canceled_at",
            "created",
            "current_period_end",
            "current_period_start",
            "effective_at",
            "end",
            "ended_at",
            "finalized_at",
            "next_payment_attempt",
            "paid_at",
            "period_end",
            "period_start",
            "start",
            "start_date",
            "trial_end",
            "trial_start");

    /** What a price and a plan were made at is nothing of the subscription's. */
    private static final Set<String> NOT_THEIRS = Set.of("price", "plan");

    private final EventLog events;
    private final Cycle cycle;

    PassingTime(EventLog events, Cycle cycle) {
        this.events = events;
        this.cycle = cycle;
    }

    StripeObject pass(UnitOfWork work, StripeObject subscription, long seconds) {
        List<StripeObject> invoices = Invoices.of(work, subscription);
        invoices.forEach(invoice -> work.put(earlier(invoice, seconds)));
        StripeObject older = work.put(earlier(subscription, seconds));
        events.recordChange(work, EventType.CUSTOMER_SUBSCRIPTION_UPDATED, subscription, older);
        cycle.doWhatIsDue(work, older.id());
        return Subscriptions.find(work, older.id());
    }

    /** Until the period begins that comes next. */
    StripeObject toNextPeriod(UnitOfWork work, StripeObject subscription, long now) {
        return pass(work, subscription, Math.max(0, Period.of(subscription).end() - now));
    }

    private static StripeObject earlier(StripeObject object, long seconds) {
        ObjectNode json = object.toJson();
        shift(json, seconds);
        return StripeObject.of(json);
    }

    private static void shift(JsonNode node, long seconds) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> {
                if (TIMES.contains(field.getKey()) && field.getValue().isIntegralNumber()) {
                    object.put(field.getKey(), field.getValue().longValue() - seconds);
                } else if (!NOT_THEIRS.contains(field.getKey())) {
                    shift(field.getValue(), seconds);
                }
            });
        } else if (node.isArray()) {
            node.forEach(each -> shift(each, seconds));
        }
    }
}
