package com.penny.stripesandbox.api;

import com.penny.stripesandbox.protocol.Parameters;
import com.penny.stripesandbox.store.StripeObject;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;

/** The {@code created} parameter of lists: one second, or bounds {@code gt}, {@code gte}, {@code lt}, {@code lte}. */
final class CreatedFilter {
    private CreatedFilter() {}

    static Predicate<StripeObject> read(Parameters parameters) {
        if (!parameters.has("created")) {
            return object -> true;
        }
        if (!parameters.isHash("created")) {
            long exactly = parameters.requiredInteger("created", 0);
            return object -> object.number("created") == exactly;
        }
        Parameters bounds = parameters.hash("created");
        bounds.allowOnly(Set.of("gt", "gte", "lt", "lte"));
        OptionalLong gt = bounds.integer("gt", 0);
        OptionalLong gte = bounds.integer("gte", 0);
        OptionalLong lt = bounds.integer("lt", 0);
        OptionalLong lte = bounds.integer("lte", 0);
        return object -> {
            long created = object.number("created");
            return created > gt.orElse(-1)
                    && created >= gte.orElse(0)
                    && created < lt.orElse(Long.MAX_VALUE)
                    && created <= lte.orElse(Long.MAX_VALUE);
        };
    }
}
