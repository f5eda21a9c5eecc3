package com.penny.payments.control.stripe;

import com.penny.kernel.Money;
import com.penny.kernel.Settings;
import com.penny.payments.entity.Checkout;
import com.stripe.exception.InvalidRequestException;
import com.stripe.model.PaymentIntent;
import com.stripe.model.checkout.Session;
import com.stripe.net.RequestOptions;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionRetrieveParams;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;

/** Stripe's checkout sessions. Called between transactions, never inside one; what leaves the house are opaque ids and an amount. */
@ApplicationScoped
public class StripeCheckouts {

    /**
     * A session of Stripe's as far as Penny needs it.
     *
     * @param complete whether the payer is done with it and the money has come or is on its way, as with a delayed method; not
     *     where the bank has refused it
     * @param amountMinor in minor units; 0 for a session that is about no money, which is none of ours
     * @param payment what was moved for it; null while it is not paid
     */
    public record PaidSession(
            String id,
            boolean paid,
            boolean complete,
            long amountMinor,
            String currency,
            String checkoutId,
            PaymentAtStripe payment) {}

    /** A new session. */
    public record OpenSession(String id, String url) {}

    private static final SessionRetrieveParams WITH_PAYMENT = SessionRetrieveParams.builder()
            .addExpand("payment_intent.latest_charge.balance_transaction")
            .build();

    @Inject
    StripeConnection stripe;

    @Inject
    StripePayments payments;

    @Inject
    Settings settings;

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
                .addLineItem(item(checkout.amount()))
                .build();
        RequestOptions once = RequestOptions.builder()
                .setIdempotencyKey(checkout.idempotencyKey())
                .build();
        Session session = stripe.expect("cs_", api -> api.checkout().sessions().create(params, once));
        return new OpenSession(session.getId(), session.getUrl());
    }

    private static SessionCreateParams.LineItem item(Money amount) {
        return SessionCreateParams.LineItem.builder()
                .setQuantity(1L)
                .setPriceData(SessionCreateParams.LineItem.PriceData.builder()
                        .setCurrency(amount.currency().toLowerCase(Locale.ROOT))
                        .setUnitAmount(amount.minor())
                        .setProductData(SessionCreateParams.LineItem.PriceData.ProductData.builder()
                                .setName("Settlement with the store")
                                .build())
                        .build())
                .build();
    }

    public PaidSession session(String sessionId) {
        Session session =
                stripe.expect(sessionId, api -> api.checkout().sessions().retrieve(sessionId, WITH_PAYMENT));
        boolean paid = "paid".equals(session.getPaymentStatus());
        return new PaidSession(
                session.getId(),
                paid,
                "complete".equals(session.getStatus()) && !refused(session),
                session.getAmountTotal() == null ? 0 : session.getAmountTotal(),
                session.getCurrency() == null ? "" : session.getCurrency().toUpperCase(Locale.ROOT),
                session.getMetadata() == null ? null : session.getMetadata().get("checkout"),
                paid && session.getPaymentIntentObject() != null
                        ? payments.justPaid(session.getPaymentIntentObject())
                        : null);
    }

    /** What a delayed method did not bring leaves its session complete and its payment without a method. */
    private static boolean refused(Session session) {
        PaymentIntent payment = session.getPaymentIntentObject();
        return payment != null && "requires_payment_method".equals(payment.getStatus());
    }

    /** Ends a session that nobody may pay any more; one that is over already is left as it is. */
    public void expire(String sessionId) {
        try {
            stripe.ask(api -> api.checkout().sessions().expire(sessionId));
        } catch (InvalidRequestException over) {
            // Paid or expired in the meantime: the webhook tells.
            return;
        }
    }
}
