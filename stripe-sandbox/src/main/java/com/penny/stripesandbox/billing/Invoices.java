package com.penny.stripesandbox.billing;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.penny.stripesandbox.payments.CardPayments;
import com.penny.stripesandbox.payments.CardPayments.Answer;
import com.penny.stripesandbox.payments.CardPayments.Due;
import com.penny.stripesandbox.payments.EventLog;
import com.penny.stripesandbox.payments.EventType;
import com.penny.stripesandbox.store.Ids;
import com.penny.stripesandbox.store.Shapes;
import com.penny.stripesandbox.store.StripeObject;
import com.penny.stripesandbox.store.UnitOfWork;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What a subscription costs for a period, and the attempts to have it paid. */
public final class Invoices {
    public static final String TYPE = "invoice";

    /** Waits before the attempts after the first; then the subscription counts as unpaid. */
    private static final List<Duration> RETRIES = List.of(Duration.ofDays(3), Duration.ofDays(5), Duration.ofDays(7));

    private static final String INTENT = "payment_intent";

    private final EventLog events;
    private final CardPayments cards;
    private final Clock clock;

    Invoices(EventLog events, CardPayments cards, Clock clock) {
        this.events = events;
        this.cards = cards;
        this.clock = clock;
    }

    /** Of a subscription, the newest first. */
    static List<StripeObject> of(UnitOfWork work, StripeObject subscription) {
        return work.newestFirst(TYPE).stream()
                .map(invoice -> work.find(TYPE, invoice.id()).orElseThrow())
                .filter(invoice -> subscription.id().equals(invoice.at("/parent/subscription_details/subscription")))
                .toList();
    }

    /** Those that somebody still owes, the oldest first. */
    static List<StripeObject> open(UnitOfWork work, StripeObject subscription) {
        return of(work, subscription).stream()
                .filter(invoice -> invoice.is("status", "open"))
                .sorted(Comparator.comparing(invoice -> invoice.number("created")))
                .toList();
    }

    /** The payments of an invoice, which Stripe shows with it when asked to. */
    public static ObjectNode payments(StripeObject invoice) {
        ObjectNode list = JsonNodeFactory.instance.objectNode().put("object", "list");
        ArrayNode data = list.putArray("data");
        String intent = invoice.note(INTENT).textValue();
        if (intent != null) {
            ObjectNode payment = Shapes.object(
                            "invoice_payment", "inpay_" + intent.substring(3), invoice.number("created"))
                    .with("amount_requested", invoice.number("amount_due"))
                    .with("currency", invoice.text("currency"))
                    .with("invoice", invoice.id())
                    .with("status", invoice.text("status"))
                    .toPublicJson();
            if (invoice.is("status", "paid")) {
                payment.put("amount_paid", invoice.number("amount_paid"));
            }
            ((ObjectNode) payment.get("payment")).put(INTENT, intent);
            data.add(payment);
        }
        return list.put("has_more", false).put("url", "/v1/invoices/" + invoice.id() + "/payments");
    }

    /**
     * Makes the invoice of the period that the subscription is in; nothing is tried yet.
     *
     * @param amount in minor units; 0 for a trial
     */
    StripeObject issue(UnitOfWork work, StripeObject subscription, long amount, String reason) {
        ObjectNode item = (ObjectNode) subscription.value("items").at("/data/0");
        long start = item.get("current_period_start").longValue();
        StripeObject invoice = Shapes.object(TYPE, Ids.of("in"), now())
                .with("amount_due", amount)
                .with("amount_remaining", amount)
                .with("subtotal", amount)
                .with("subtotal_excluding_tax", amount)
                .with("total", amount)
                .with("total_excluding_tax", amount)
                .with("billing_reason", reason)
                .with("currency", subscription.text("currency"))
                .with("customer", subscription.text("customer"))
                .with("effective_at", now())
                .with("number", Ids.of("SBX").substring(0, 12).toUpperCase(Locale.ROOT))
                .with("period_start", start)
                .with("period_end", start);
        ObjectNode parent = (ObjectNode) invoice.value("parent");
        ObjectNode details = (ObjectNode) parent.get("subscription_details");
        details.put("subscription", subscription.id()).set("metadata", subscription.value("metadata"));
        ObjectNode transitions = (ObjectNode) invoice.value("status_transitions");
        return work.put(invoice.with("parent", parent)
                .with("lines", lines(invoice, item, amount))
                .with("status_transitions", transitions.put("finalized_at", now())));
    }

    private static ObjectNode lines(StripeObject invoice, ObjectNode item, long amount) {
        ObjectNode line = Shapes.json("line_item");
        line.put("id", Ids.of("il")).put("amount", amount).put("subtotal", amount);
        line.put("currency", invoice.text("currency")).put("invoice", invoice.id());
        line.put("description", amount == 0 ? "Trial period for Penny for one store" : "1 × Penny for one store");
        ((ObjectNode) line.get("period"))
                .put("start", item.get("current_period_start").longValue())
                .put("end", item.get("current_period_end").longValue());
        ((ObjectNode) line.at("/parent/subscription_item_details"))
                .put("subscription", item.get("subscription").textValue())
                .put("subscription_item", item.get("id").textValue());
        ((ObjectNode) line.at("/pricing/price_details"))
                .put("price", item.at("/price/id").textValue())
                .put("product", item.at("/price/product").textValue());
        ((ObjectNode) line.get("pricing")).put("unit_amount_decimal", Long.toString(amount));
        ObjectNode lines = (ObjectNode) invoice.value("lines");
        lines.putArray("data").add(line);
        return lines.put("url", "/v1/invoices/" + invoice.id() + "/lines");
    }

    /** Tries to have it paid; its status then is paid or open. */
    StripeObject collect(UnitOfWork work, StripeObject invoice, Answer answer) {
        if (invoice.number("amount_due") == 0) {
            return paid(work, invoice);
        }
        StripeObject intent = cards.take(
                work,
                new Due(
                        invoice.number("amount_due"),
                        invoice.text("currency"),
                        invoice.text("customer"),
                        "Subscription update"),
                invoice.note(INTENT).textValue(),
                answer);
        StripeObject tried = invoice.with("attempted", true)
                .with("attempt_count", invoice.number("attempt_count") + 1)
                .withNote(INTENT, JsonNodeFactory.instance.textNode(intent.id()));
        return intent.is("status", "succeeded") ? paid(work, tried) : unpaid(work, tried, answer);
    }

    private StripeObject paid(UnitOfWork work, StripeObject invoice) {
        ObjectNode transitions = (ObjectNode) invoice.value("status_transitions");
        StripeObject paid = work.put(invoice.with("status", "paid")
                .with("attempted", true)
                .with("amount_paid", invoice.number("amount_due"))
                .with("amount_remaining", 0)
                .with("next_payment_attempt", (String) null)
                .with("status_transitions", transitions.put("paid_at", now())));
        events.record(work, EventType.INVOICE_PAID, paid);
        return paid;
    }

    private StripeObject unpaid(UnitOfWork work, StripeObject invoice, Answer answer) {
        int failures = (int) invoice.number("attempt_count");
        StripeObject open = failures > RETRIES.size()
                ? invoice.with("next_payment_attempt", (String) null)
                : invoice.with(
                        "next_payment_attempt",
                        tried(invoice) + RETRIES.get(failures - 1).toSeconds());
        work.put(open);
        if (answer == Answer.ASKS) {
            events.record(work, EventType.INVOICE_PAYMENT_ACTION_REQUIRED, open);
        }
        events.record(work, EventType.INVOICE_PAYMENT_FAILED, open);
        return open;
    }

    /** When the attempt was due, which may be a while ago. */
    private long tried(StripeObject invoice) {
        long due = invoice.number("next_payment_attempt");
        return due > 0 ? Math.min(due, now()) : now();
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }
}
