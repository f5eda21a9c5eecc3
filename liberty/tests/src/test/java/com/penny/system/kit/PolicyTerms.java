package com.penny.system.kit;

import java.util.HashMap;
import java.util.Map;

/** What policies of the network say. */
public final class PolicyTerms {

    private PolicyTerms() {}

    /** The one that comes with Penny. */
    public static Map<String, Object> usual() {
        return new HashMap<>(Map.of(
                "name",
                "Two stores, 14 days",
                "stores",
                2,
                "withinDays",
                14,
                "severity",
                "LOW",
                "lastsMonths",
                12,
                "action",
                "OFFER_SERVICE"));
    }

    public static Map<String, Object> metByNobody() {
        return with(Map.of("severity", "HIGH", "worth", Map.of("minor", 100_000_000, "currency", "USD")));
    }

    /** One store is enough where only what is grave counts. */
    public static Map<String, Object> grave(String regionId) {
        return with(Map.of(
                "name",
                "Grave, one store",
                "stores",
                1,
                "severity",
                "HIGH",
                "regionId",
                regionId,
                "action",
                "OBSERVE"));
    }

    public static Map<String, Object> with(Map<String, ?> other) {
        Map<String, Object> terms = usual();
        terms.putAll(other);
        return terms;
    }
}
