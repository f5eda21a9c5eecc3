package com.penny.billing.control.stripe;

import com.penny.kernel.Problem;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Failures of Stripe's: the cause into the log, without the request, and a calm word to whoever administers the store. */
final class BillingProblem {

    private static final Logger LOG = Logger.getLogger(BillingProblem.class.getName());

    private BillingProblem() {}

    static Problem failed(StripeException failure) {
        boolean refused = failure instanceof InvalidRequestException;
        LOG.log(
                refused ? Level.SEVERE : Level.WARNING,
                "Stripe failed for a subscription: {0} {1} (request {2})",
                new Object[] {failure.getStatusCode(), failure.getCode(), failure.getRequestId()});
        return refused
                ? Problem.of(
                        "billing-refused",
                        502,
                        "The payment provider refused the request",
                        "Nothing was charged, and nothing has changed. Write to Penny from Settings, Support.")
                : unavailable();
    }

    static Problem nonsense(RuntimeException cause) {
        LOG.log(Level.SEVERE, "Stripe answered with what nobody understands, for a subscription", cause);
        return unavailable();
    }

    private static Problem unavailable() {
        return Problem.of(
                "payment-provider-unavailable",
                503,
                "The payment provider does not answer",
                "Nothing was charged, and nothing has changed. Try again in a few minutes.");
    }
}
