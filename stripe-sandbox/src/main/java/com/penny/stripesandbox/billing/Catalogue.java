package com.penny.stripesandbox.billing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.penny.stripesandbox.protocol.Parameters;
import com.penny.stripesandbox.protocol.StripeError;
import com.penny.stripesandbox.store.Shapes;
import com.penny.stripesandbox.store.StripeObject;
import com.penny.stripesandbox.store.UnitOfWork;
import java.util.Set;

/** What the account sells: one product at one price, as somebody would set it up once in Stripe's dashboard. */
public final class Catalogue {
    /** The price's id. */
    public static final String PRICE = "price_penny_store_monthly";

    /** In minor units, for each interval. */
    public static final long AMOUNT = 4_900;

    /** ISO 4217, lower case. */
    public static final String CURRENCY = "eur";

    /** Stripe's word for how often it is paid. */
    public static final String INTERVAL = "month";

    private static final String PRODUCT = "prod_penny_store";
    private static final String NAME = "Penny for one store";

    private Catalogue() {}

    /** Puts what is not there yet. */
    public static void fill(UnitOfWork work, long now) {
        if (work.find("price", PRICE).isPresent()) {
            return;
        }
        ObjectNode monthly = JsonNodeFactory.instance.objectNode();
        monthly.put("interval", INTERVAL).put("interval_count", 1).putNull("meter");
        monthly.put("usage_type", "licensed").putNull("trial_period_days");
        work.put(Shapes.object("product", PRODUCT, now)
                .with("updated", now)
                .with("name", NAME)
                .with("default_price", PRICE));
        work.put(Shapes.object("price", PRICE, now)
                .with("currency", CURRENCY)
                .with("product", PRODUCT)
                .with("recurring", monthly)
                .with("unit_amount", AMOUNT)
                .with("unit_amount_decimal", Long.toString(AMOUNT)));
    }

    /**
     * Takes a price off the market, or puts it back: the part of it that may change.
     *
     * @throws StripeError 404 when there is none
     */
    public static StripeObject update(UnitOfWork work, String id, Parameters request) {
        request.allowOnly(Set.of("active", "expand"));
        StripeObject price = work.find("price", id).orElseThrow(() -> StripeError.noSuch("price", id, "price"));
        return request.oneOf("active", "true", "false")
                .map(active -> work.put(price.with("active", Boolean.parseBoolean(active))))
                .orElse(price);
    }
}
