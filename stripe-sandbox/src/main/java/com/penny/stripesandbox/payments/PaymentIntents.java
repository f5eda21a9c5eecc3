package com.penny.stripesandbox.payments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.penny.stripesandbox.store.Ids;
import com.penny.stripesandbox.store.Shapes;
import com.penny.stripesandbox.store.StripeObject;
import com.penny.stripesandbox.store.UnitOfWork;

/**
 * The payment intent behind a session. Stripe makes it with the first attempt to pay, and keeps using it when that
 * attempt is declined.
 */
final class PaymentIntents {
    static final String TYPE = "payment_intent";

    private PaymentIntents() {}

    static StripeObject behind(UnitOfWork work, StripeObject session, long now) {
        String existing = session.text(TYPE);
        return existing == null ? create(session, now) : find(work, existing);
    }

    static StripeObject find(UnitOfWork work, String id) {
        return work.find(TYPE, id).orElseThrow(() -> new IllegalStateException("Payment intent " + id + " is missing"));
    }

    static StripeObject succeeded(StripeObject intent, StripeObject charge) {
        return attempted(intent, charge).with("status", "succeeded").with("amount_received", intent.number("amount"));
    }

    static StripeObject processing(StripeObject intent, StripeObject charge) {
        return attempted(intent, charge).with("status", "processing");
    }

    /** The intent after a failed attempt: it waits for another way to pay and says what went wrong. */
    static StripeObject failed(StripeObject intent, StripeObject charge) {
        JsonNode error = JsonNodeFactory.instance
                .objectNode()
                .put("charge", charge.id())
                .put("code", charge.text("failure_code"))
                .put(
                        "doc_url",
                        "https://stripe.com/docs/error-codes/"
                                + charge.text("failure_code").replace('_', '-'))
                .put("message", charge.text("failure_message"))
                .put("type", Charges.isCard(charge) ? "card_error" : "invalid_request_error");
        return attempted(intent, charge)
                .with("status", "requires_payment_method")
                .with("payment_method", (String) null)
                .with("last_payment_error", error);
    }

    private static StripeObject attempted(StripeObject intent, StripeObject charge) {
        return intent.with("latest_charge", charge.id())
                .with("payment_method", charge.text("payment_method"))
                .with("last_payment_error", (String) null);
    }

    private static StripeObject create(StripeObject session, long now) {
        JsonNode wishes = session.note("payment_intent_data");
        String id = Ids.of("pi");
        return Shapes.object(TYPE, id, now)
                .with("amount", session.number("amount_total"))
                .with("currency", session.text("currency"))
                .with("client_secret", Ids.of(id + "_secret"))
                .with("description", wishes.path("description"))
                .with("metadata", wishes.path("metadata"))
                .with("payment_method_types", session.value("payment_method_types"))
                .with("receipt_email", wishes.path("receipt_email"))
                .with("statement_descriptor_suffix", wishes.path("statement_descriptor_suffix"))
                .with("transfer_group", wishes.path("transfer_group"));
    }
}
