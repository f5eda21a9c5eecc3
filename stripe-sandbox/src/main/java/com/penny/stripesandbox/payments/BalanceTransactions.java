package com.penny.stripesandbox.payments;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.penny.stripesandbox.store.Ids;
import com.penny.stripesandbox.store.Shapes;
import com.penny.stripesandbox.store.StripeObject;
import com.penny.stripesandbox.store.UnitOfWork;
import java.time.Duration;

/** The account's money: a positive movement for each charge, less the fee, and a negative one for each refund and chargeback. */
final class BalanceTransactions {
    /** How long Stripe holds a payment before it may be paid out: seven days for a new European account. */
    private static final Duration HELD = Duration.ofDays(7);

    /** What a chargeback costs, in minor units: Stripe's price for European accounts. */
    private static final long DISPUTE_FEE = 2_000;

    private static final String TYPE = "balance_transaction";

    private BalanceTransactions() {}

    /** The movement that a successful charge causes. */
    static StripeObject forCharge(StripeObject charge, long now) {
        long fee = ProcessingFee.on(charge.number("amount"));
        String type = Charges.isCard(charge) ? "charge" : "payment";
        return movement(charge, charge.number("amount"), fee, now)
                .with("type", type)
                .with("reporting_category", "charge")
                .with("description", charge.text("description"))
                .with("fee_details", fee(fee, charge.text("currency"), "Stripe processing fees"))
                .with("available_on", now + HELD.toSeconds());
    }

    /** The movement that a refund causes; Stripe does not give the fee back. */
    static StripeObject forRefund(StripeObject refund, StripeObject charge, long now) {
        return movement(refund, -refund.number("amount"), 0, now)
                .with("type", Charges.isCard(charge) ? "refund" : "payment_refund")
                .with("reporting_category", "refund")
                .with(
                        "description",
                        "REFUND FOR CHARGE"
                                + (charge.text("description") == null ? "" : " (" + charge.text("description") + ")"))
                .with("status", "available")
                .with("available_on", now);
    }

    /** The movement that a refund causes which did not arrive. */
    static StripeObject forFailedRefund(StripeObject refund, long now) {
        return movement(refund, refund.number("amount"), 0, now)
                .with("type", "refund_failure")
                .with("reporting_category", "refund_failure")
                .with("description", "REFUND FAILURE")
                .with("status", "available")
                .with("available_on", now);
    }

    /** The movement that a chargeback causes: the bank takes the money at once, and Stripe a fee. */
    static StripeObject forDispute(StripeObject dispute, long now) {
        return movement(dispute, -dispute.number("amount"), DISPUTE_FEE, now)
                .with("type", "adjustment")
                .with("reporting_category", "dispute")
                .with("description", "Chargeback withdrawal for " + dispute.text("charge"))
                .with("fee_details", fee(DISPUTE_FEE, dispute.text("currency"), "Dispute fee"))
                .with("status", "available")
                .with("available_on", now);
    }

    /** The movement that a chargeback causes which the bank has decided for the merchant; the fee stays with Stripe. */
    static StripeObject forWonDispute(StripeObject dispute, long now) {
        return movement(dispute, dispute.number("amount"), 0, now)
                .with("type", "adjustment")
                .with("reporting_category", "dispute_reversal")
                .with("description", "Chargeback reversal for " + dispute.text("charge"))
                .with("status", "available")
                .with("available_on", now);
    }

    /** The movement that a payout to the merchant's bank causes. */
    static StripeObject forPayout(StripeObject payout, long now) {
        return movement(payout, -payout.number("amount"), 0, now)
                .with("type", "payout")
                .with("reporting_category", "payout")
                .with("description", "STRIPE PAYOUT")
                .with("available_on", now);
    }

    /** The movement that a payout causes which did not go after all. */
    static StripeObject forCanceledPayout(StripeObject payout, long now) {
        return movement(payout, payout.number("amount"), 0, now)
                .with("type", "payout_cancel")
                .with("reporting_category", "payout_reversal")
                .with("description", "STRIPE PAYOUT CANCELED")
                .with("status", "available")
                .with("available_on", now);
    }

    /** Makes the payments available that were held long enough. */
    static void release(UnitOfWork work, long now) {
        for (StripeObject movement : work.newestFirst(TYPE)) {
            if (movement.is("status", "pending") && movement.number("available_on") <= now) {
                work.put(movement.with("status", "available"));
            }
        }
    }

    private static ArrayNode fee(long amount, String currency, String description) {
        ArrayNode details = JsonNodeFactory.instance.arrayNode();
        details.addObject()
                .put("amount", amount)
                .putNull("application")
                .put("currency", currency)
                .put("description", description)
                .put("type", "stripe_fee");
        return details;
    }

    private static StripeObject movement(StripeObject source, long amount, long fee, long now) {
        return Shapes.object(TYPE, Ids.of("txn"), now)
                .with("amount", amount)
                .with("fee", fee)
                .with("net", amount - fee)
                .with("currency", source.text("currency"))
                .with("source", source.id());
    }
}
