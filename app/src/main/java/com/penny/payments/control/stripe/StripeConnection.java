package com.penny.payments.control.stripe;

import com.penny.kernel.Settings;
import com.stripe.StripeClient;
import com.stripe.StripeClient.StripeClientBuilder;
import com.stripe.service.V1Services;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The way to Stripe's API, or on one machine to what stands in for it. */
@ApplicationScoped
public class StripeConnection {

    private static final int TIMEOUT_MILLIS = 15_000;
    private static final int RETRIES = 2;

    @Inject
    Settings settings;

    @Inject
    @ConfigProperty(name = "penny.stripe.api.key")
    String apiKey;

    @Inject
    @ConfigProperty(name = "penny.stripe.api.base")
    Optional<String> apiBase;

    private StripeClient stripe;

    @PostConstruct
    void open() {
        StripeClientBuilder builder = StripeClient.builder()
                .setApiKey(apiKey)
                .setConnectTimeout(TIMEOUT_MILLIS)
                .setReadTimeout(TIMEOUT_MILLIS)
                .setMaxNetworkRetries(RETRIES);
        apiBase.filter(base -> !base.isBlank()).ifPresent(base -> {
            if (settings.production()) {
                throw new IllegalStateException("a stand-in for Stripe is not allowed in production");
            }
            builder.setApiBase(base);
        });
        stripe = builder.build();
    }

    V1Services v1() {
        return stripe.v1();
    }
}
