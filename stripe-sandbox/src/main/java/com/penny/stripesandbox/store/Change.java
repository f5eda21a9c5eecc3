package com.penny.stripesandbox.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * Everything that one unit of work changed: one line of the journal, kept whole or not at all.
 *
 * @param objects new versions of Stripe objects
 * @param deliveries new states of webhook deliveries
 * @param answer the answer kept under an idempotency key, null when there is none
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Change(List<ObjectNode> objects, List<Delivery> deliveries, SavedAnswer answer) {
    Change {
        objects = objects == null ? List.of() : List.copyOf(objects);
        deliveries = deliveries == null ? List.of() : List.copyOf(deliveries);
    }

    boolean isNothing() {
        return objects.isEmpty() && deliveries.isEmpty() && answer == null;
    }
}
