package com.penny.payments.control.stripe;

import com.stripe.exception.InvalidRequestException;

/** Stripe will not send a refund, however often it is asked: there is not as much left, or a bank has taken it. */
public class RefundRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String code;

    RefundRefused(InvalidRequestException cause) {
        super("Stripe refused a refund: " + cause.getCode(), cause);
        code = cause.getCode() == null ? "refused" : cause.getCode();
    }

    /** Stripe's word for why. */
    public String code() {
        return code;
    }
}
