package com.penny.stripesandbox.billing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.penny.stripesandbox.store.Ids;
import com.penny.stripesandbox.store.Shapes;
import com.penny.stripesandbox.store.StripeObject;
import java.time.Duration;

/** The subscription that a completed checkout makes. */
final class NewSubscription {
    private NewSubscription() {}

    /** As the session asks for it; tried for nothing until the session's {@code trial_end}, or for its days. */
    static StripeObject of(StripeObject session, StripeObject customer, JsonNode price, long now) {
        long trialEnd = trialEnd(session, now);
        StripeObject plain = Shapes.object(Subscriptions.TYPE, Ids.of("sub"), now)
                .with("billing_cycle_anchor", trialEnd == 0 ? now : trialEnd)
                .with("currency", price.get("currency"))
                .with("customer", customer.id())
                .with("default_payment_method", customer.at("/invoice_settings/default_payment_method"))
                .with("metadata", session.note("subscription_metadata"))
                .with("start_date", now);
        StripeObject subscription = Period.with(plain, item(plain, price, now));
        if (trialEnd == 0) {
            return Period.from(now, price).in(subscription);
        }
        return new Period(now, trialEnd)
                .in(subscription)
                .with("status", "trialing")
                .with("trial_start", now)
                .with("trial_end", trialEnd);
    }

    /** 0 for none. */
    static long trialEnd(StripeObject session, long now) {
        long days = session.note("trial_period_days").longValue();
        return days > 0
                ? now + Duration.ofDays(days).toSeconds()
                : session.note("trial_end").longValue();
    }

    private static ObjectNode item(StripeObject subscription, JsonNode price, long now) {
        ObjectNode item = Shapes.json("subscription_item");
        item.put("id", Ids.of("si")).put("created", now).put("subscription", subscription.id());
        item.set("price", price);
        ObjectNode plan = (ObjectNode) item.get("plan");
        plan.set("id", price.get("id"));
        plan.set("amount", price.get("unit_amount"));
        plan.set("amount_decimal", price.get("unit_amount_decimal"));
        plan.set("created", price.get("created"));
        plan.set("currency", price.get("currency"));
        plan.set("interval", price.at("/recurring/interval"));
        plan.set("product", price.get("product"));
        return item;
    }
}
