package com.penny.stripesandbox.payments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.penny.stripesandbox.store.Ids;
import com.penny.stripesandbox.store.Shapes;
import com.penny.stripesandbox.store.StripeObject;
import com.penny.stripesandbox.store.UnitOfWork;
import java.util.Optional;

/** One attempt to move money: with the test card 4242, or by a bank debit whose outcome comes later. */
final class Charges {
    static final String TYPE = "charge";

    private Charges() {}

    static boolean isCard(StripeObject charge) {
        return "card".equals(charge.value("payment_method_details").path("type").textValue());
    }

    static StripeObject find(UnitOfWork work, String id) {
        return work.find(TYPE, id).orElseThrow(() -> new IllegalStateException("Charge " + id + " is missing"));
    }

    /** The one that a session was paid with, or last tried. */
    static Optional<StripeObject> of(UnitOfWork work, StripeObject session) {
        return Optional.ofNullable(session.text(PaymentIntents.TYPE))
                .map(intent -> PaymentIntents.find(work, intent).text("latest_charge"))
                .map(charge -> find(work, charge));
    }

    static StripeObject byCard(StripeObject intent, String email, long now) {
        ObjectNode card = Shapes.json("card");
        ((ObjectNode) card.path("card").path("overcapture")).put("maximum_amount_capturable", intent.number("amount"));
        return attempt(intent, card, email, now);
    }

    static StripeObject byBankDebit(StripeObject intent, DelayedMethod method, String email, long now) {
        ObjectNode debit = JsonNodeFactory.instance.objectNode().put("type", method.type());
        debit.putObject(method.type())
                .put("fingerprint", "sandboxAccount3000")
                .put("last4", "3000")
                .putNull("mandate");
        return attempt(intent, debit, email, now).with("status", "pending");
    }

    /** The charge once the money moved; {@code balanceTransaction} is the movement's id. */
    static StripeObject succeeded(StripeObject charge, String balanceTransaction) {
        return charge.with("status", "succeeded")
                .with("paid", true)
                .with("captured", true)
                .with("amount_captured", charge.number("amount"))
                .with("balance_transaction", balanceTransaction)
                .with("outcome", outcome("approved_by_network", null, "Payment complete.", "authorized"));
    }

    /** The charge when the bank said no. */
    static StripeObject failed(StripeObject charge) {
        boolean card = isCard(charge);
        return charge.with("status", "failed")
                .with("failure_code", card ? "card_declined" : "insufficient_funds")
                .with(
                        "failure_message",
                        card
                                ? "Your card was declined."
                                : "The customer's account has insufficient funds to cover this payment.")
                .with(
                        "outcome",
                        outcome(
                                "declined_by_network",
                                card ? "generic_decline" : "insufficient_funds",
                                "The bank did not return any further details with this decline.",
                                "issuer_declined"));
    }

    private static StripeObject attempt(StripeObject intent, JsonNode method, String email, long now) {
        StripeObject charge = Shapes.object(TYPE, Ids.of("ch"), now);
        ObjectNode billing = (ObjectNode) charge.value("billing_details");
        ObjectNode refunds = (ObjectNode) charge.value("refunds");
        return charge.with("amount", intent.number("amount"))
                .with("currency", intent.text("currency"))
                .with("billing_details", billing.put("email", email))
                .with("calculated_statement_descriptor", "PENNY")
                .with("description", intent.text("description"))
                .with("metadata", intent.value("metadata"))
                .with("payment_intent", intent.id())
                .with("payment_method", Ids.of("pm"))
                .with("payment_method_details", method)
                .with("receipt_email", intent.text("receipt_email"))
                .with("refunds", refunds.put("url", "/v1/charges/" + charge.id() + "/refunds"))
                .with("statement_descriptor_suffix", intent.text("statement_descriptor_suffix"))
                .with("transfer_group", intent.text("transfer_group"));
    }

    private static JsonNode outcome(String networkStatus, String reason, String message, String type) {
        return JsonNodeFactory.instance
                .objectNode()
                .putNull("advice_code")
                .putNull("network_advice_code")
                .putNull("network_decline_code")
                .put("network_status", networkStatus)
                .put("reason", reason)
                .put("seller_message", message)
                .put("type", type);
    }
}
