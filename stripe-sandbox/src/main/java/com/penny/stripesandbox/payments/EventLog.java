package com.penny.stripesandbox.payments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.penny.stripesandbox.store.Delivery;
import com.penny.stripesandbox.store.Ids;
import com.penny.stripesandbox.store.Shapes;
import com.penny.stripesandbox.store.StripeObject;
import com.penny.stripesandbox.store.UnitOfWork;
import java.time.Clock;

/** Writes events, each with a copy of its object as it was at that moment, and queues them for the webhook endpoint. */
public final class EventLog {
    private final Clock clock;

    public EventLog(Clock clock) {
        this.clock = clock;
    }

    /** Records that something happened to an object. */
    public void record(UnitOfWork work, EventType type, StripeObject object) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.set("object", object.toPublicJson());
        write(work, type, data);
    }

    /** Records a change together with the former values of the fields that changed. */
    public void recordChange(UnitOfWork work, EventType type, StripeObject before, StripeObject after) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.set("object", after.toPublicJson());
        data.set("previous_attributes", difference(before.toPublicJson(), after.toPublicJson()));
        write(work, type, data);
    }

    private void write(UnitOfWork work, EventType type, ObjectNode data) {
        ObjectNode request = JsonNodeFactory.instance
                .objectNode()
                .put("id", work.origin().requestId())
                .put("idempotency_key", work.origin().idempotencyKey());
        StripeObject event = Shapes.object(
                        "event", Ids.of("evt"), clock.instant().getEpochSecond())
                .with("type", type.wire())
                .with("data", data)
                .with("request", request);
        work.put(event);
        work.put(Delivery.due(event.id(), clock.millis()));
    }

    private static ObjectNode difference(ObjectNode before, ObjectNode after) {
        ObjectNode changed = JsonNodeFactory.instance.objectNode();
        before.properties().forEach(field -> {
            JsonNode former = field.getValue();
            if (!former.equals(after.get(field.getKey()))) {
                changed.set(field.getKey(), former);
            }
        });
        return changed;
    }
}
