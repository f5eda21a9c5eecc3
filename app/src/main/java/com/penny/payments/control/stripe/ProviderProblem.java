package com.penny.payments.control.stripe;

import com.penny.kernel.Problem;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.HasId;
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
        return failure instanceof InvalidRequestException ? refused() : unavailable();
    }

    private Problem refused() {
        return switch (failure.getCode() == null ? "" : failure.getCode()) {
            case "amount_too_small" ->
                Problem.conflict(
                        "too-little-to-pay",
                        "Too little to be paid by card",
                        "Nothing was charged: no bank moves so little. It can be paid together with something else, or left.");
            case "amount_too_large" ->
                Problem.conflict(
                        "too-much-to-pay",
                        "Too much to be paid at once",
                        "Nothing was charged: no card pays as much. Write to the address below the letter to pay in another way.");
            default ->
                Problem.of(
                        "payment-refused",
                        502,
                        "The payment provider refused the request",
                        "Nothing was charged. Write to the address below the letter; you can pay later.");
        };
    }

    private static Problem unavailable() {
        return Problem.of(
                "payment-provider-unavailable",
                503,
                "The payment provider does not answer",
                "Nothing was charged. Try again in a few minutes; you can decide later.");
    }

    static Problem nonsense(RuntimeException cause) {
        LOG.log(Level.SEVERE, "the payment provider answered with what nobody understands", cause);
        return unavailable();
    }

    /** What was asked for, unless what came instead is something else: then nothing is known, and it is asked again later. */
    static <T extends HasId> T require(T answer, String prefix) {
        if (answer == null || answer.getId() == null || !answer.getId().startsWith(prefix)) {
            throw nonsense(new IllegalStateException("this is no " + prefix));
        }
        return answer;
    }
}
