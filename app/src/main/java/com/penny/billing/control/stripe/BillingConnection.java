package com.penny.billing.control.stripe;

import com.penny.kernel.Problem;
import com.penny.payments.StripeAccess;
import com.stripe.StripeClient;
import com.stripe.StripeClient.StripeClientBuilder;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.service.V1Services;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The way to Stripe's API. */
@ApplicationScoped
public class BillingConnection {

    private static final int TIMEOUT_MILLIS = 15_000;
    private static final int RETRIES = 2;

    @Inject
    StripeAccess access;

    private StripeClient stripe;

    @PostConstruct
    void open() {
        StripeClientBuilder builder = StripeClient.builder()
                .setApiKey(access.apiKey())
                .setConnectTimeout(TIMEOUT_MILLIS)
                .setReadTimeout(TIMEOUT_MILLIS)
                .setMaxNetworkRetries(RETRIES);
        access.apiBase().ifPresent(builder::setApiBase);
        stripe = builder.build();
    }

    /** Asks Stripe for something and reads what is wanted of it. */
    @FunctionalInterface
    interface Asked<T> {
        T of(V1Services stripe) throws StripeException;
    }

    /**
     * What Stripe answers.
     *
     * @throws InvalidRequestException where it refuses
     * @throws Problem 503 where it does not answer, or with what nobody understands: to be asked again later
     */
    <T> T ask(Asked<T> asked) throws InvalidRequestException {
        try {
            return asked.of(stripe.v1());
        } catch (InvalidRequestException refused) {
            throw refused;
        } catch (StripeException e) {
            throw BillingProblem.failed(e);
        } catch (RuntimeException e) {
            // The library trusts what comes to be what was asked for, and to be complete.
            throw BillingProblem.nonsense(e);
        }
    }

    /** As {@link #ask}, where a refusal is a failure like others. */
    <T> T expect(Asked<T> asked) {
        try {
            return ask(asked);
        } catch (InvalidRequestException e) {
            throw BillingProblem.failed(e);
        }
    }
}
