package com.penny.stripesandbox.store;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/** Deliveries that are not finished, in the order of their next attempt. */
final class DeliveryQueue {
    private final Map<String, Delivery> byEvent = new HashMap<>();
    private final NavigableSet<Delivery> byTime =
            new TreeSet<>(Comparator.comparingLong(Delivery::nextAttemptAt).thenComparing(Delivery::eventId));

    /** Takes a delivery's new state in place of its former one. */
    void update(Delivery delivery) {
        Delivery former = byEvent.remove(delivery.eventId());
        if (former != null) {
            byTime.remove(former);
        }
        if (delivery.state() == Delivery.State.PENDING) {
            byEvent.put(delivery.eventId(), delivery);
            byTime.add(delivery);
        }
    }

    boolean contains(Delivery delivery) {
        return delivery.equals(byEvent.get(delivery.eventId()));
    }

    List<Delivery> due(long now, int limit) {
        return byTime.stream()
                .takeWhile(delivery -> delivery.nextAttemptAt() <= now)
                .limit(limit)
                .toList();
    }
}
