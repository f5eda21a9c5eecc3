package com.penny.payments.control.stripe;

import com.penny.kernel.Problem;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A failure of the payment provider: the cause into the log, without the request, and a calm word to the client. */
record ProviderProblem(StripeException failure) {

    private static final Logger LOG = Logger.getLogger(ProviderProblem.class.getName());

    Problem problem() {
        LOG.log(
                failure instanceof InvalidRequestException ? Level.SEVERE : Level.WARNING,
                "the payment provider failed: {0} {1} (request {2})",
                new Object[] {failure.getStatusCode(), failure.getCode(), failure.getRequestId()});
        if (failure instanceof InvalidRequestException) {
            return Problem.of(
                    "payment-refused",
                    502,
                    "The payment provider refused the request",
                    "Nothing was charged. Write to the address below the letter; you can pay later.");
        }
        return Problem.of(
                "payment-provider-unavailable",
                503,
                "The payment provider does not answer",
                "Nothing was charged. Try again in a few minutes; you can decide later.");
    }
}
