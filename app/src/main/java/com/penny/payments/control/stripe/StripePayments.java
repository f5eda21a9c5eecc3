package com.penny.payments.control.stripe;

import com.penny.kernel.Money;
import com.penny.payments.control.stripe.PaymentAtStripe.Decision;
import com.penny.payments.control.stripe.PaymentAtStripe.DisputeAtStripe;
import com.penny.payments.control.stripe.PaymentAtStripe.Movement;
import com.penny.payments.control.stripe.PaymentAtStripe.RefundAtStripe;
import com.stripe.exception.InvalidRequestException;
import com.stripe.model.BalanceTransaction;
import com.stripe.model.Charge;
import com.stripe.model.Dispute;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import com.stripe.net.RequestOptions;
import com.stripe.param.DisputeListParams;
import com.stripe.param.PaymentIntentRetrieveParams;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundListParams;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** What Stripe has moved for payments. Called between transactions, never inside one. */
@ApplicationScoped
public class StripePayments {

    private static final String OWN_REFUND = "refund";

    /** More than anybody sends: a refund is at least one minor unit, and Stripe gives them newest first. */
    private static final long PAGE = 100;

    private static final Set<String> FAILED = Set.of("failed", "canceled");

    private static final PaymentIntentRetrieveParams WITH_CHARGE = PaymentIntentRetrieveParams.builder()
            .addExpand("latest_charge.balance_transaction")
            .build();

    @Inject
    StripeConnection stripe;

    /** All that Stripe knows now. */
    public PaymentAtStripe payment(String intent) {
        return whole(stripe.expect(intent, api -> api.paymentIntents().retrieve(intent, WITH_CHARGE)));
    }

    /** The same of one that was just told of; what has gone back is only asked for where something has. */
    PaymentAtStripe justPaid(PaymentIntent intent) {
        Charge charge = intent.getLatestChargeObject();
        boolean untouched =
                charge != null && charge.getAmountRefunded() == 0 && !Boolean.TRUE.equals(charge.getDisputed());
        return untouched ? new PaymentAtStripe(intent.getId(), movement(charge), List.of(), List.of()) : whole(intent);
    }

    private PaymentAtStripe whole(PaymentIntent intent) {
        RefundListParams ofIntent = RefundListParams.builder()
                .setPaymentIntent(intent.getId())
                .setLimit(PAGE)
                .build();
        DisputeListParams about = DisputeListParams.builder()
                .setPaymentIntent(intent.getId())
                .setLimit(PAGE)
                .build();
        Charge charge = intent.getLatestChargeObject();
        return new PaymentAtStripe(
                intent.getId(),
                charge == null ? null : movement(charge),
                stripe.expect(api -> api.refunds().list(ofIntent)).getData().stream()
                        .sorted(Comparator.comparing(Refund::getCreated))
                        .map(StripePayments::refund)
                        .toList(),
                stripe.expect(api -> api.disputes().list(about)).getData().stream()
                        .sorted(Comparator.comparing(Dispute::getCreated))
                        .map(StripePayments::dispute)
                        .toList());
    }

    /** Null while the bank has not brought the money of a delayed method. */
    private static Movement movement(Charge charge) {
        BalanceTransaction movement = charge.getBalanceTransactionObject();
        return movement == null ? null : movement(movement);
    }

    private static Movement movement(BalanceTransaction movement) {
        return new Movement(
                movement.getId(),
                money(movement.getAmount(), movement.getCurrency()),
                money(movement.getFee(), movement.getCurrency()));
    }

    private static RefundAtStripe refund(Refund refund) {
        return new RefundAtStripe(
                refund.getId(),
                money(refund.getAmount(), refund.getCurrency()),
                ownId(refund),
                refund.getBalanceTransaction(),
                refund.getFailureBalanceTransaction(),
                FAILED.contains(refund.getStatus()),
                refund.getFailureReason(),
                Instant.ofEpochSecond(refund.getCreated()));
    }

    private static UUID ownId(Refund refund) {
        String own = refund.getMetadata() == null ? null : refund.getMetadata().get(OWN_REFUND);
        try {
            return own == null ? null : UUID.fromString(own);
        } catch (IllegalArgumentException notOurs) {
            // Somebody has written into it in Stripe's dashboard.
            return null;
        }
    }

    private static DisputeAtStripe dispute(Dispute dispute) {
        return new DisputeAtStripe(
                dispute.getId(),
                money(dispute.getAmount(), dispute.getCurrency()),
                dispute.getReason(),
                decision(dispute.getStatus()),
                dispute.getBalanceTransactions().stream()
                        // What is taken in the same second comes before what is given again.
                        .sorted(Comparator.comparing(BalanceTransaction::getCreated)
                                .thenComparing(BalanceTransaction::getAmount))
                        .map(StripePayments::movement)
                        .toList(),
                Instant.ofEpochSecond(dispute.getCreated()));
    }

    /** Source: Stripe API, the Dispute object, status. An inquiry that is closed took no money. */
    private static Decision decision(String status) {
        return switch (status) {
            case "lost" -> Decision.FOR_PAYER;
            case "won", "warning_closed", "prevented" -> Decision.FOR_MERCHANT;
            default -> Decision.NONE;
        };
    }

    private static Money money(long minor, String currency) {
        return new Money(minor, currency.toUpperCase(Locale.ROOT));
    }

    /**
     * Sends money of a payment back to where it came from; asked again with the same id it is the same refund.
     *
     * @throws RefundRefused where Stripe will never do it
     */
    public RefundAtStripe refund(UUID refundId, String paymentIntent, Money amount) {
        RefundCreateParams params = RefundCreateParams.builder()
                .setPaymentIntent(paymentIntent)
                .setAmount(amount.minor())
                .setReason(RefundCreateParams.Reason.REQUESTED_BY_CUSTOMER)
                .putMetadata(OWN_REFUND, refundId.toString())
                .build();
        RequestOptions once =
                RequestOptions.builder().setIdempotencyKey("refund-" + refundId).build();
        try {
            return refund(
                    ProviderProblem.require(stripe.ask(api -> api.refunds().create(params, once)), "re_"));
        } catch (InvalidRequestException e) {
            throw new RefundRefused(e);
        }
    }
}
