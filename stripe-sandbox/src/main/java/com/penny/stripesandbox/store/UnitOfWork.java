package com.penny.stripesandbox.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Changes that become visible and durable together, when the work ends without an exception. */
public final class UnitOfWork {
    private final ObjectStore store;
    private final Origin origin;
    private final Map<String, StripeObject> objects = new LinkedHashMap<>();
    private final Map<String, Delivery> deliveries = new LinkedHashMap<>();
    private SavedAnswer answer;

    UnitOfWork(ObjectStore store, Origin origin) {
        this.store = store;
        this.origin = origin;
    }

    public Origin origin() {
        return origin;
    }

    /** The newest version of an object, including this unit's own changes. */
    public Optional<StripeObject> find(String type, String id) {
        StripeObject changed = objects.get(id);
        return changed == null ? store.find(type, id) : Optional.of(changed).filter(o -> type.equals(o.type()));
    }

    /** All objects of a kind as they stood before this unit, the newest first. */
    public List<StripeObject> newestFirst(String type) {
        return store.newestFirst(type);
    }

    public StripeObject put(StripeObject object) {
        objects.put(object.id(), object);
        return object;
    }

    public void put(Delivery delivery) {
        deliveries.put(delivery.eventId(), delivery);
    }

    /** Keeps an answer under its idempotency key together with the changes it reports. */
    public void keep(SavedAnswer savedAnswer) {
        answer = savedAnswer;
    }

    Change change() {
        return new Change(
                objects.values().stream().map(StripeObject::toJson).toList(), List.copyOf(deliveries.values()), answer);
    }
}
