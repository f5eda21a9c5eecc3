package com.penny.payments.control.stripe;

import com.fasterxml.jackson.databind.JsonNode;
import com.penny.kernel.Json;
import com.penny.kernel.Problem;
import com.penny.payments.entity.StripeEvents.Received;
import com.stripe.exception.SignatureVerificationException;
import com.stripe.net.Webhook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether Stripe has said what comes to its webhook, and what it is about. */
@ApplicationScoped
public class StripeSignatures {

    private static final long TOLERANCE_SECONDS = 300;

    @Inject
    @ConfigProperty(name = "penny.stripe.webhook.secret")
    String secret;

    /**
     * Checks the signature before anything of the body is read.
     *
     * @throws Problem 400 unless the body was signed by Stripe within the last five minutes
     */
    public Received verify(String body, String signature) {
        try {
            Webhook.Signature.verifyHeader(body, signature == null ? "" : signature, secret, TOLERANCE_SECONDS);
        } catch (SignatureVerificationException e) {
            throw Problem.of(
                    "bad-signature",
                    400,
                    "Signature refused",
                    "Send the body as Stripe signed it, within five minutes.");
        }
        JsonNode event = Json.read(body, JsonNode.class);
        return received(
                event.path("id").asText(),
                event.path("type").asText(),
                event.path("account").textValue(),
                event.path("data").path("object"));
    }

    /** @param object that the event is about, as it was then */
    static Received received(String id, String type, String account, JsonNode object) {
        return new Received(
                id,
                type,
                account,
                object.path("id").asText(),
                object.path("payment_intent").textValue(),
                subscription(object),
                false);
    }

    /** Source: Stripe API, the Session object, the Invoice object, and what it was before version 2025-03-31. */
    private static String subscription(JsonNode object) {
        String own = object.path("id").asText();
        return switch (object.path("object").asText()) {
            case "subscription" -> own;
            case "checkout.session" -> object.path("subscription").textValue();
            case "invoice" ->
                object.at("/parent/subscription_details/subscription")
                        .asText(object.path("subscription").textValue());
            default -> null;
        };
    }
}
