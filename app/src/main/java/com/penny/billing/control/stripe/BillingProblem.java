package com.penny.billing.control.stripe;

import com.penny.kernel.Problem;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A failure of Stripe's: the cause into the log, without the request, and a calm word to whoever administers the store. */
record BillingProblem(StripeException failure) {

    private static final Logger LOG = Logger.getLogger(BillingProblem.class.getName());

    Problem problem() {
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
                : Problem.of(
                        "payment-provider-unavailable",
                        503,
                        "The payment provider does not answer",
                        "Nothing was charged, and nothing has changed. Try again in a few minutes.");
    }
}
