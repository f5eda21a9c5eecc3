package com.penny.stripesandbox.payments;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.penny.stripesandbox.protocol.Metadata;
import com.penny.stripesandbox.protocol.Parameters;
import com.penny.stripesandbox.protocol.StripeError;
import com.penny.stripesandbox.store.Ids;
import com.penny.stripesandbox.store.Shapes;
import com.penny.stripesandbox.store.StripeObject;
import com.penny.stripesandbox.store.UnitOfWork;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Reads a request for a session that begins a subscription, and refuses what Stripe would refuse. */
final class NewSubscriptionSession {
    /** A trial that Stripe is to end by a date ends two days from now at the earliest. */
    private static final long SHORTEST_TRIAL = Duration.ofHours(48).toSeconds();

    private static final long LONGEST_TRIAL_DAYS = 730;

    private static final Set<String> KNOWN = Set.of(
            "billing_address_collection",
            "cancel_url",
            "client_reference_id",
            "customer",
            "customer_email",
            "expand",
            "expires_at",
            "line_items",
            "locale",
            "metadata",
            "mode",
            "payment_method_collection",
            "payment_method_types",
            "subscription_data",
            "success_url",
            "ui_mode");

    private final Parameters request;
    private final UnitOfWork work;
    private final long now;

    NewSubscriptionSession(Parameters request, UnitOfWork work, long now) {
        this.request = request;
        this.work = work;
        this.now = now;
    }

    /** The session asked for, with what its subscription is to be noted. */
    StripeObject read() {
        request.allowOnly(KNOWN);
        request.oneOf("ui_mode", "hosted_page");
        request.oneOf("payment_method_collection", "always");
        StripeObject price = price();
        Parameters data = request.hash("subscription_data");
        data.allowOnly(Set.of("description", "metadata", "trial_end", "trial_period_days"));
        long trialDays = data.integer("trial_period_days", 1).orElse(0);
        long trialEnd = trialEnd(data, trialDays);
        long total = trialDays > 0 || trialEnd > 0 ? 0 : price.number("unit_amount");
        ObjectNode metadata = JsonNodeFactory.instance.objectNode();
        Metadata.read(data).forEach(metadata::put);
        return Shapes.object(CheckoutSessions.TYPE, Ids.checkoutSession(), now)
                .with("mode", "subscription")
                .with("amount_subtotal", total)
                .with("amount_total", total)
                .with(
                        "billing_address_collection",
                        request.text("billing_address_collection").orElse(null))
                .with("cancel_url", request.url("cancel_url").orElse(null))
                .with(
                        "client_reference_id",
                        request.text("client_reference_id", 200).orElse(null))
                .with("currency", price.text("currency"))
                .with("customer", customer())
                .with("customer_creation", (String) null)
                .with("customer_email", NewCheckoutSession.email(request))
                .with("expires_at", NewCheckoutSession.expiresAt(request, now))
                .with("locale", request.text("locale").orElse(null))
                .with("metadata", Metadata.read(request))
                .with("payment_method_collection", "always")
                .with("payment_method_types", cards())
                .with("success_url", request.url("success_url").orElseThrow(() -> StripeError.missing("success_url")))
                .withNote("line_items", items(price, total))
                .withNote("price", JsonNodeFactory.instance.textNode(price.id()))
                .withNote("subscription_metadata", metadata)
                .withNote("trial_end", trialEnd)
                .withNote("trial_period_days", trialDays);
    }

    private StripeObject price() {
        List<Parameters> items = request.hashes("line_items");
        if (items.size() != 1) {
            throw StripeError.invalidParameter(
                    null, "line_items", "The sandbox begins subscriptions with exactly one line item.");
        }
        Parameters item = items.get(0);
        item.allowOnly(Set.of("price", "quantity"));
        String id = item.requiredText("price");
        if (item.requiredInteger("quantity", 1) != 1) {
            throw StripeError.invalidParameter(null, item.nameOf("quantity"), "The sandbox sells one at a time.");
        }
        StripeObject price =
                work.find("price", id).orElseThrow(() -> StripeError.noSuch("price", id, item.nameOf("price")));
        if (!price.value("active").booleanValue()) {
            throw StripeError.invalidParameter(
                    null,
                    item.nameOf("price"),
                    "The price specified is inactive. This field only accepts active prices.");
        }
        return price;
    }

    private long trialEnd(Parameters data, long trialDays) {
        long end = data.integer("trial_end", 0).orElse(0);
        if (end > 0 && trialDays > 0) {
            throw StripeError.invalidParameter(
                    null,
                    data.nameOf("trial_end"),
                    "You may only specify one of these parameters: trial_end," + " trial_period_days.");
        }
        if (end > 0 && end < now + SHORTEST_TRIAL) {
            throw StripeError.invalidParameter(
                    null, data.nameOf("trial_end"), "The `trial_end` date has to be at least 2 days in the future.");
        }
        if (trialDays > LONGEST_TRIAL_DAYS) {
            throw StripeError.invalidParameter(
                    null,
                    data.nameOf("trial_period_days"),
                    "This value must be less than or equal to " + LONGEST_TRIAL_DAYS + ".");
        }
        return end;
    }

    private String customer() {
        String customer = request.text("customer").orElse(null);
        if (customer != null && work.find("customer", customer).isEmpty()) {
            throw StripeError.noSuch("customer", customer, "customer");
        }
        return customer;
    }

    private ArrayNode cards() {
        for (String type : request.texts("payment_method_types")) {
            if (!type.equals("card")) {
                throw StripeError.invalidParameter(
                        null, "payment_method_types", "The sandbox begins subscriptions by card only.");
            }
        }
        return JsonNodeFactory.instance.arrayNode().add("card");
    }

    private ArrayNode items(StripeObject price, long total) {
        String name = work.find("product", price.text("product"))
                .map(product -> product.text("name"))
                .orElseThrow();
        String every = Amounts.format(price.number("unit_amount"), price.text("currency")) + " every "
                + price.at("/recurring/interval");
        return JsonNodeFactory.instance
                .arrayNode()
                .add(StripeObject.of(Shapes.json("item"))
                        .with("id", Ids.of("li"))
                        .with("amount_subtotal", total)
                        .with("amount_total", total)
                        .with("currency", price.text("currency"))
                        .with("description", name)
                        .with("price", price.toPublicJson())
                        .withNote("details", JsonNodeFactory.instance.textNode(every))
                        .toJson());
    }
}
