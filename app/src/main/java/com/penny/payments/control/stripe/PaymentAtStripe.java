package com.penny.payments.control.stripe;

import com.penny.kernel.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What Stripe says now of a payment: what it moved, in and out.
 *
 * @param intent Stripe's payment intent
 * @param charge what came, less the fee; null while the bank has not brought it
 * @param refunds oldest first
 * @param disputes oldest first
 */
public record PaymentAtStripe(
        String intent, Movement charge, List<RefundAtStripe> refunds, List<DisputeAtStripe> disputes) {

    /**
     * A balance transaction.
     *
     * @param amount what came; below zero for what went
     * @param fee what Stripe keeps for it, on top of the amount; below zero for what it gives back
     */
    public record Movement(String id, Money amount, Money fee) {}

    /**
     * @param ownId of the refund that Penny asked for; null for one that it did not
     * @param movement of the money; null while Stripe has not moved it
     * @param failedMovement of money that did not arrive; null unless it failed
     * @param failed whether it will not arrive
     * @param failure Stripe's word for why; null where there is none
     */
    public record RefundAtStripe(
            String id,
            Money amount,
            UUID ownId,
            String movement,
            String failedMovement,
            boolean failed,
            String failure,
            Instant at) {}

    /** How a payer's bank has decided. */
    public enum Decision {
        NONE,
        FOR_MERCHANT,
        FOR_PAYER
    }

    /**
     * @param reason Stripe's word, such as fraudulent
     * @param movements as they came one after the other
     */
    public record DisputeAtStripe(
            String id, Money amount, String reason, Decision decision, List<Movement> movements, Instant at) {}
}
