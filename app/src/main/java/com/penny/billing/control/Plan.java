package com.penny.billing.control;

import com.penny.billing.entity.StoreSubscription.Every;
import com.penny.kernel.Money;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What a store may subscribe to: one price of Stripe's, set from outside ({@code PENNY_SUBSCRIPTION_PRICE}, {@code _AMOUNT} in minor
 * units, {@code _CURRENCY}, {@code _EVERY}). Without one Penny sells nothing, and no store stops for what it cannot buy.
 */
@ApplicationScoped
public class Plan {

    /** @param price Stripe's name of it */
    public record Offer(String price, Money amount, Every every) {}

    @Inject
    @ConfigProperty(name = "penny.subscription.price")
    Optional<String> price;

    @Inject
    @ConfigProperty(name = "penny.subscription.amount")
    Optional<Long> amount;

    @Inject
    @ConfigProperty(name = "penny.subscription.currency", defaultValue = "EUR")
    String currency;

    @Inject
    @ConfigProperty(name = "penny.subscription.every", defaultValue = "month")
    String every;

    private Offer offer;

    @PostConstruct
    void read() {
        offer = price.filter(name -> !name.isBlank())
                .map(name -> new Offer(
                        name,
                        new Money(
                                amount.orElseThrow(() -> new IllegalStateException(
                                        "PENNY_SUBSCRIPTION_PRICE needs PENNY_SUBSCRIPTION_AMOUNT beside it")),
                                currency.toUpperCase(Locale.ROOT)),
                        Every.valueOf(every.toUpperCase(Locale.ROOT))))
                .orElse(null);
    }

    /** What is wrong is said at the start, and not to the first store that wants to pay. */
    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        offer();
    }

    public Optional<Offer> offer() {
        return Optional.ofNullable(offer);
    }
}
