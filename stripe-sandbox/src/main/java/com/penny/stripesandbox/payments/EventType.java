package com.penny.stripesandbox.payments;

/** Every type of event that the sandbox sends. */
public enum EventType {
    CHARGE_DISPUTE_CLOSED("charge.dispute.closed"),
    CHARGE_DISPUTE_CREATED("charge.dispute.created"),
    CHARGE_DISPUTE_FUNDS_REINSTATED("charge.dispute.funds_reinstated"),
    CHARGE_DISPUTE_FUNDS_WITHDRAWN("charge.dispute.funds_withdrawn"),
    CHARGE_DISPUTE_UPDATED("charge.dispute.updated"),
    CHARGE_REFUNDED("charge.refunded"),
    CHARGE_SUCCEEDED("charge.succeeded"),
    CHARGE_UPDATED("charge.updated"),
    CHECKOUT_SESSION_ASYNC_PAYMENT_FAILED("checkout.session.async_payment_failed"),
    CHECKOUT_SESSION_ASYNC_PAYMENT_SUCCEEDED("checkout.session.async_payment_succeeded"),
    CHECKOUT_SESSION_COMPLETED("checkout.session.completed"),
    CHECKOUT_SESSION_EXPIRED("checkout.session.expired"),
    CUSTOMER_CREATED("customer.created"),
    CUSTOMER_SUBSCRIPTION_CREATED("customer.subscription.created"),
    CUSTOMER_SUBSCRIPTION_DELETED("customer.subscription.deleted"),
    CUSTOMER_SUBSCRIPTION_PAUSED("customer.subscription.paused"),
    CUSTOMER_SUBSCRIPTION_RESUMED("customer.subscription.resumed"),
    CUSTOMER_SUBSCRIPTION_TRIAL_WILL_END("customer.subscription.trial_will_end"),
    CUSTOMER_SUBSCRIPTION_UPDATED("customer.subscription.updated"),
    INVOICE_PAID("invoice.paid"),
    INVOICE_PAYMENT_ACTION_REQUIRED("invoice.payment_action_required"),
    INVOICE_PAYMENT_FAILED("invoice.payment_failed"),
    PAYMENT_INTENT_PAYMENT_FAILED("payment_intent.payment_failed"),
    PAYMENT_INTENT_REQUIRES_ACTION("payment_intent.requires_action"),
    PAYMENT_INTENT_SUCCEEDED("payment_intent.succeeded"),
    PAYOUT_CANCELED("payout.canceled"),
    PAYOUT_CREATED("payout.created"),
    REFUND_CREATED("refund.created"),
    REFUND_FAILED("refund.failed"),
    REFUND_UPDATED("refund.updated");

    private final String wire;

    EventType(String wire) {
        this.wire = wire;
    }

    /** Stripe's name of it. */
    public String wire() {
        return wire;
    }
}
