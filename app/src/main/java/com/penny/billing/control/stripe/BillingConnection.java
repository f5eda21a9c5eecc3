package com.penny.billing.control.stripe;

import com.penny.payments.StripeAccess;
import com.stripe.StripeClient;
import com.stripe.StripeClient.StripeClientBuilder;
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

    V1Services v1() {
        return stripe.v1();
    }
}
