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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads a request for a session and refuses what Stripe would refuse. */
final class NewCheckoutSession {
    private static final Duration SHORTEST = Duration.ofMinutes(30);
    private static final Duration LONGEST = Duration.ofHours(24);
    private static final String CARD = "card";

    private static final Set<String> KNOWN = Set.of(
            "billing_address_collection",
            "cancel_url",
            "client_reference_id",
            "customer_creation",
            "customer_email",
            "expand",
            "expires_at",
            "line_items",
            "locale",
            "metadata",
            "mode",
            "payment_intent_data",
            "payment_method_types",
            "submit_type",
            "success_url",
            "ui_mode");

    private final Parameters request;
    private final long now;

    NewCheckoutSession(Parameters request, long now) {
        this.request = request;
        this.now = now;
    }

    /** The session asked for, with its items and the wishes for its payment noted. */
    StripeObject read() {
        request.allowOnly(KNOWN);
        checkMode();
        LineItems lineItems = LineItems.read(request, now);
        String successUrl = request.url("success_url").orElseThrow(() -> StripeError.missing("success_url"));
        return Shapes.object("checkout.session", Ids.checkoutSession(), now)
                .with("amount_subtotal", lineItems.total())
                .with("amount_total", lineItems.total())
                .with("billing_address_collection", optional("billing_address_collection"))
                .with("cancel_url", request.url("cancel_url").orElse(null))
                .with(
                        "client_reference_id",
                        request.text("client_reference_id", 200).orElse(null))
                .with("currency", lineItems.currency())
                .with("customer_creation", request.text("customer_creation").orElse("if_required"))
                .with("customer_email", email(request))
                .with("expires_at", expiresAt(request, now))
                .with("locale", optional("locale"))
                .with("metadata", Metadata.read(request))
                .with("payment_method_types", paymentMethodTypes(lineItems.currency()))
                .with("submit_type", optional("submit_type"))
                .with("success_url", successUrl)
                .withNote("line_items", lineItems.items())
                .withNote("payment_intent_data", paymentIntentData());
    }

    private void checkMode() {
        if (!"payment".equals(request.requiredText("mode"))) {
            throw StripeError.invalidParameter(
                    null, "mode", "Invalid mode: the sandbox offers sessions in payment and subscription mode.");
        }
        request.oneOf("ui_mode", "hosted_page");
    }

    private String optional(String name) {
        return request.text(name).orElse(null);
    }

    static String email(Parameters request) {
        String email = request.text("customer_email", 512).orElse(null);
        if (email != null && !email.matches("[^@\\s]+@[^@\\s]+")) {
            throw StripeError.invalidParameter("email_invalid", "customer_email", "Invalid email address: " + email);
        }
        return email;
    }

    static long expiresAt(Parameters request, long now) {
        long expiresAt = request.integer("expires_at", 0).orElse(now + LONGEST.toSeconds());
        if (expiresAt < now + SHORTEST.toSeconds() || expiresAt > now + LONGEST.toSeconds()) {
            throw StripeError.invalidParameter(
                    null,
                    "expires_at",
                    "The `expires_at` timestamp must be at least 30 minutes and at most 24 hours from Checkout Session"
                            + " creation.");
        }
        return expiresAt;
    }

    private ArrayNode paymentMethodTypes(String currency) {
        List<String> offered = new ArrayList<>(List.of(CARD));
        DelayedMethod.forCurrency(currency).ifPresent(method -> offered.add(method.type()));
        List<String> wanted = request.texts("payment_method_types");
        for (String type : wanted) {
            if (!offered.contains(type)) {
                throw StripeError.invalidParameter(
                        null,
                        "payment_method_types",
                        "The payment method type `" + type + "` is not available for " + currency
                                + "; the sandbox offers " + String.join(", ", offered) + ".");
            }
        }
        ArrayNode types = JsonNodeFactory.instance.arrayNode();
        (wanted.isEmpty() ? offered : wanted).forEach(types::add);
        return types;
    }

    private ObjectNode paymentIntentData() {
        Parameters data = request.hash("payment_intent_data");
        data.allowOnly(
                Set.of("description", "metadata", "receipt_email", "statement_descriptor_suffix", "transfer_group"));
        ObjectNode kept = JsonNodeFactory.instance.objectNode();
        for (String name : List.of("description", "receipt_email", "statement_descriptor_suffix", "transfer_group")) {
            kept.put(name, data.text(name, 1000).orElse(null));
        }
        ObjectNode metadata = kept.putObject("metadata");
        Metadata.read(data).forEach(metadata::put);
        return kept;
    }
}
