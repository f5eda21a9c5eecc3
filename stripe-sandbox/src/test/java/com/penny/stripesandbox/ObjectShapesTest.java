package com.penny.stripesandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.penny.stripesandbox.billing.PortalAct;
import com.stripe.model.Subscription;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Compares the sandbox's objects with the example objects that Stripe publishes with its OpenAPI description: every
 * documented field is there, with the documented JSON type.
 */
class ObjectShapesTest {
    private static final Path EXAMPLES = Path.of("..", "..", "shared", "stripe", "fixtures3.json");

    /** Fields the examples fill in, but which Stripe's reference calls nullable and a plain payment leaves empty. */
    private static final Set<String> NULLABLE = Set.of(
            "balance_transaction.description",
            "billing_portal.session.flow",
            "charge.balance_transaction",
            "charge.billing_details.name",
            "charge.payment_method_details.card.installments",
            "charge.payment_method_details.card.three_d_secure",
            "charge.payment_method_details.card.wallet",
            "charge.receipt_url",
            "charge.shipping",
            "charge.source",
            "charge.transfer_data",
            "checkout.session.after_expiration",
            "checkout.session.automatic_tax.liability",
            "checkout.session.collected_information",
            "checkout.session.consent",
            "checkout.session.consent_collection",
            "checkout.session.currency_conversion",
            "checkout.session.custom_text.after_submit",
            "checkout.session.custom_text.shipping_address",
            "checkout.session.custom_text.submit",
            "checkout.session.custom_text.terms_of_service_acceptance",
            "checkout.session.customer_details",
            "checkout.session.invoice_creation.invoice_data.issuer",
            "checkout.session.invoice_creation.invoice_data.rendering_options",
            "checkout.session.payment_intent",
            "checkout.session.payment_method_configuration_details",
            "checkout.session.permissions",
            "checkout.session.saved_payment_method_options",
            "checkout.session.shipping_address_collection",
            "checkout.session.shipping_cost",
            "checkout.session.url",
            "checkout.session.wallet_options",
            "customer.discount",
            "customer.shipping",
            "invoice.automatic_tax.liability",
            "invoice.customer_address",
            "invoice.customer_shipping",
            "invoice.due_date",
            "invoice.from_invoice",
            "invoice.last_finalization_error",
            "invoice.next_payment_attempt",
            "invoice.parent.quote_details",
            "invoice.payment_settings.payment_method_options",
            "invoice.rendering",
            "invoice.shipping_cost",
            "invoice.shipping_details",
            "invoice.webhooks_delivered_at",
            "item.adjustable_quantity",
            "item.price.custom_unit_amount",
            "item.price.recurring",
            "item.price.transform_quantity",
            "payment_intent.automatic_payment_methods",
            "payment_intent.canceled_at",
            "payment_intent.last_payment_error",
            "payment_intent.next_action",
            "payment_intent.payment_method_configuration_details",
            "payment_intent.processing",
            "payment_intent.shipping",
            "payment_intent.transfer_data",
            "price.custom_unit_amount",
            "price.transform_quantity",
            "product.description",
            "product.package_dimensions",
            "subscription.automatic_tax.liability",
            "subscription.billing_cycle_anchor_config",
            "subscription.billing_thresholds",
            "subscription.cancel_at",
            "subscription.canceled_at",
            "subscription.ended_at",
            "subscription.next_pending_invoice_item_invoice",
            "subscription.pause_collection",
            "subscription.payment_settings.payment_method_options",
            "subscription.pending_invoice_item_interval",
            "subscription.pending_update",
            "subscription.transfer_data",
            "subscription.trial_end",
            "subscription.trial_start",
            "subscription_item.billing_thresholds",
            "subscription_item.plan.transform_usage",
            "subscription_item.price.custom_unit_amount",
            "subscription_item.price.transform_quantity");

    private static final ObjectMapper JSON = new ObjectMapper();

    @RegisterExtension
    final SandboxExtension sandbox = new SandboxExtension();

    @Test
    void everyDocumentedFieldIsThereWithItsType() throws Exception {
        assumeTrue(Files.exists(EXAMPLES), () -> "Stripe's example objects are not at " + EXAMPLES);
        JsonNode examples = JSON.readTree(EXAMPLES.toFile()).path("resources");
        String open = sandbox.newSession().getId();
        String paid = sandbox.paidSession().getId();
        sandbox.send(sandbox.api("/v1/refunds")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "payment_intent=" + sandbox.session(paid).getPaymentIntent()))
                .build());

        sandbox.press(sandbox.paidSession().getId(), "charge_back");
        sandbox.send(sandbox.api("/v1/payouts")
                .POST(HttpRequest.BodyPublishers.ofString("amount=100&currency=eur&description=STRIPE%20PAYOUT"))
                .build());
        Subscriber subscriber = new Subscriber(sandbox);
        Subscription subscription = subscriber.press(subscriber.subscribed(), PortalAct.CARD_REFUSED, PortalAct.PERIOD);

        List<String> differences = new ArrayList<>();
        for (String path : List.of(
                "/v1/checkout/sessions/" + open + "/line_items",
                "/v1/checkout/sessions",
                "/v1/payment_intents",
                "/v1/charges",
                "/v1/balance_transactions",
                "/v1/refunds",
                "/v1/disputes",
                "/v1/payouts",
                "/v1/prices",
                "/v1/products",
                "/v1/customers",
                "/v1/invoices?expand[]=data.payments",
                "/v1/events")) {
            JsonNode list = read(path);
            assertThat(list.path("data")).as(path).isNotEmpty();
            for (JsonNode object : list.path("data")) {
                String type = object.path("object").textValue();
                compare(examples.path(type), object, type, differences);
                JsonNode payments = object.path("payments").path("data");
                payments.forEach(
                        payment -> compare(examples.path("invoice_payment"), payment, "invoice_payment", differences));
            }
        }
        JsonNode shown = read("/v1/subscriptions/" + subscription.getId());
        compare(examples.path("subscription"), shown, "subscription", differences);
        compare(examples.at("/subscription/items/data/0"), shown.at("/items/data/0"), "subscription_item", differences);
        JsonNode visit = JSON.readTree(sandbox.send(sandbox.api("/v1/billing_portal/sessions")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "customer=" + subscription.getCustomer() + "&return_url=http://127.0.0.1:9/settings"))
                        .build())
                .body());
        compare(examples.path("billing_portal.session"), visit, "billing_portal.session", differences);

        assertThat(differences).isEmpty();
    }

    private JsonNode read(String path) throws Exception {
        return JSON.readTree(
                sandbox.send(sandbox.api(path.replace("[]", "%5B%5D")).build()).body());
    }

    private static void compare(JsonNode example, JsonNode actual, String path, List<String> differences) {
        if (actual.isMissingNode()) {
            differences.add(path + " is missing");
        } else if (actual.isNull()) {
            if (!example.isNull() && !NULLABLE.contains(path)) {
                differences.add(path + " is null");
            }
        } else if (!example.isNull() && example.getNodeType() != actual.getNodeType()) {
            differences.add(path + " is " + actual.getNodeType() + ", not " + example.getNodeType());
        } else if (example.isObject() && !path.equals("event.data.object")) {
            example.properties()
                    .forEach(field -> compare(
                            field.getValue(), actual.path(field.getKey()), path + "." + field.getKey(), differences));
        }
    }
}
