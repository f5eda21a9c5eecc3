package com.penny.payments.control.stripe;

import com.fasterxml.jackson.databind.JsonNode;
import com.penny.kernel.Json;
import com.penny.kernel.Money;
import com.penny.kernel.Problem;
import com.penny.kernel.Settings;
import com.penny.payments.entity.Checkout;
import com.stripe.StripeClient;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.SignatureVerificationException;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.model.checkout.Session;
import com.stripe.net.RequestOptions;
import com.stripe.net.Webhook;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionRetrieveParams;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Stripe's API. Called between transactions, never inside one; what leaves the house are opaque ids and an amount. */
@ApplicationScoped
public class StripeGateway {

    private static final int TIMEOUT_MILLIS = 15_000;
    private static final long TOLERANCE_SECONDS = 300;

    /**
     * A session of Stripe's as far as Penny needs it.
     *
     * @param complete whether the payer is done with it and the money has come or is on its way, as with a delayed method; not
     *     where the bank has refused it
     * @param amountMinor in minor units; 0 for a session that is about no money, which is none of ours
     */
    public record PaidSession(
            String id,
            boolean paid,
            boolean complete,
            long amountMinor,
            String currency,
            String paymentIntent,
            String checkoutId) {}

    /** A new session. */
    public record OpenSession(String id, String url) {}

    /** What a signed webhook says. */
    public record SignedEvent(String id, String type, String objectId) {}

    @Inject
    Settings settings;

    @Inject
    @ConfigProperty(name = "penny.stripe.api.key")
    String apiKey;

    @Inject
    @ConfigProperty(name = "penny.stripe.api.base")
    Optional<String> apiBase;

    @Inject
    @ConfigProperty(name = "penny.stripe.webhook.secret")
    String webhookSecret;

    private static final SessionRetrieveParams WITH_PAYMENT =
            SessionRetrieveParams.builder().addExpand("payment_intent").build();

    private StripeClient stripe;

    @PostConstruct
    void open() {
        StripeClient.StripeClientBuilder builder = StripeClient.builder()
                .setApiKey(apiKey)
                .setConnectTimeout(TIMEOUT_MILLIS)
                .setReadTimeout(TIMEOUT_MILLIS)
                .setMaxNetworkRetries(2);
        apiBase.filter(base -> !base.isBlank()).ifPresent(base -> {
            if (settings.production()) {
                throw new IllegalStateException("a stand-in for Stripe is not allowed in production");
            }
            builder.setApiBase(base);
        });
        stripe = builder.build();
    }

    /** Creates the session of a checkout; asked again with the same checkout it gives the same session. */
    public OpenSession create(Checkout checkout) {
        String home = settings.baseUrl() + "/p/";
        SessionCreateParams params = SessionCreateParams.builder()
                .setMode(SessionCreateParams.Mode.PAYMENT)
                .setClientReferenceId(checkout.id().toString())
                .putMetadata("checkout", checkout.id().toString())
                .setSuccessUrl(home + "checkout/" + checkout.id())
                .setCancelUrl(home + "incidents")
                .setExpiresAt(checkout.expiresAt().getEpochSecond())
                .addLineItem(SessionCreateParams.LineItem.builder()
                        .setQuantity(1L)
                        .setPriceData(SessionCreateParams.LineItem.PriceData.builder()
                                .setCurrency(checkout.amount().currency().toLowerCase(Locale.ROOT))
                                .setUnitAmount(checkout.amount().minor())
                                .setProductData(SessionCreateParams.LineItem.PriceData.ProductData.builder()
                                        .setName("Settlement with the store")
                                        .build())
                                .build())
                        .build())
                .build();
        try {
            Session session = stripe.v1()
                    .checkout()
                    .sessions()
                    .create(
                            params,
                            RequestOptions.builder()
                                    .setIdempotencyKey(checkout.idempotencyKey())
                                    .build());
            return new OpenSession(session.getId(), session.getUrl());
        } catch (StripeException e) {
            throw unavailable(e);
        }
    }

    public PaidSession session(String sessionId) {
        try {
            Session session = stripe.v1().checkout().sessions().retrieve(sessionId, WITH_PAYMENT);
            return new PaidSession(
                    session.getId(),
                    "paid".equals(session.getPaymentStatus()),
                    "complete".equals(session.getStatus()) && !refused(session),
                    session.getAmountTotal() == null ? 0 : session.getAmountTotal(),
                    session.getCurrency() == null ? "" : session.getCurrency().toUpperCase(Locale.ROOT),
                    session.getPaymentIntent(),
                    session.getMetadata() == null ? null : session.getMetadata().get("checkout"));
        } catch (StripeException e) {
            throw unavailable(e);
        }
    }

    /** What a delayed method did not bring leaves its session complete and its payment without a method. */
    private static boolean refused(Session session) {
        PaymentIntent payment = session.getPaymentIntentObject();
        return payment != null && "requires_payment_method".equals(payment.getStatus());
    }

    /** Ends a session that nobody may pay any more; one that is over already is left as it is. */
    public void expire(String sessionId) {
        try {
            stripe.v1().checkout().sessions().expire(sessionId);
        } catch (InvalidRequestException over) {
            // Paid or expired in the meantime: the webhook tells.
            return;
        } catch (StripeException e) {
            throw unavailable(e);
        }
    }

    /**
     * Sends money of a payment back to where it came from; asked again with the same id it is the same refund.
     *
     * @return Stripe's id of the refund
     */
    public String refund(UUID refundId, String paymentIntent, Money amount) {
        RefundCreateParams params = RefundCreateParams.builder()
                .setPaymentIntent(paymentIntent)
                .setAmount(amount.minor())
                .setReason(RefundCreateParams.Reason.DUPLICATE)
                .putMetadata("refund", refundId.toString())
                .build();
        RequestOptions once =
                RequestOptions.builder().setIdempotencyKey("refund-" + refundId).build();
        try {
            return stripe.v1().refunds().create(params, once).getId();
        } catch (StripeException e) {
            throw unavailable(e);
        }
    }

    /**
     * Checks the signature before anything of the body is read.
     *
     * @throws Problem 400 unless the body was signed by Stripe within the last five minutes
     */
    public SignedEvent verify(String body, String signature) {
        try {
            Webhook.Signature.verifyHeader(body, signature == null ? "" : signature, webhookSecret, TOLERANCE_SECONDS);
        } catch (SignatureVerificationException e) {
            throw Problem.of(
                    "bad-signature",
                    400,
                    "Signature refused",
                    "Send the body as Stripe signed it, within five minutes.");
        }
        JsonNode event = Json.read(body, JsonNode.class);
        return new SignedEvent(
                event.path("id").asText(),
                event.path("type").asText(),
                event.path("data").path("object").path("id").asText());
    }

    private static Problem unavailable(StripeException failure) {
        return new ProviderProblem(failure).problem();
    }
}
