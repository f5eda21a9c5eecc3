package com.penny.payments;

import com.penny.kernel.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The way to Stripe's API, or on one machine to what stands in for it. */
@ApplicationScoped
public class StripeAccess {

    @Inject
    Settings settings;

    @Inject
    @ConfigProperty(name = "penny.stripe.api.key")
    String apiKey;

    @Inject
    @ConfigProperty(name = "penny.stripe.api.base")
    Optional<String> apiBase;

    public String apiKey() {
        return apiKey;
    }

    /**
     * Empty for Stripe itself.
     *
     * @throws IllegalStateException for a stand-in in production
     */
    public Optional<String> apiBase() {
        Optional<String> base = apiBase.filter(address -> !address.isBlank());
        if (base.isPresent() && settings.production()) {
            throw new IllegalStateException("a stand-in for Stripe is not allowed in production");
        }
        return base;
    }
}
