package com.penny.system.kit;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;

/** Looks of Penny Ops at the books beside Stripe, and what they found. */
public final class Reconciliations {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final Browser ops;

    public Reconciliations(Penny penny) {
        this.ops = penny.ops();
    }

    /** Has the last day looked at, and waits until it is. */
    public void look() {
        String id = ops.post("/api/ops/reconciliations", Map.of("days", 1))
                .expect(202)
                .text("id");
        Patience.until(
                () -> first(
                        "/api/ops/reconciliations?limit=5",
                        look -> look.path("id").asText().equals(id)),
                look -> look != null && !look.path("finishedAt").isNull(),
                SOON);
    }

    public Answer repair(JsonNode difference) {
        return ops.post("/api/ops/differences/" + difference.path("id").asText() + "/repair");
    }

    public Answer dismiss(JsonNode difference) {
        return ops.post("/api/ops/differences/" + difference.path("id").asText() + "/dismissal");
    }

    /** The open one about an object of Stripe's; null for none. */
    public JsonNode difference(String kind, String stripeId) {
        return open(kind, "stripeId", stripeId);
    }

    /** The latest open one about something of a payment; null for none. */
    public JsonNode ofPayment(String kind, String intent) {
        return open(kind, "paymentReference", intent);
    }

    /** The latest event of a type that never came; null for none. */
    public JsonNode notHeard(String type) {
        return open("EVENT_NOT_HEARD", "stripeType", type);
    }

    private JsonNode open(String kind, String field, String value) {
        return first(
                "/api/ops/differences?limit=100",
                difference -> difference.path("kind").asText().equals(kind)
                        && difference.path(field).asText().equals(value));
    }

    private JsonNode first(String list, Predicate<JsonNode> wanted) {
        for (JsonNode each : ops.get(list).expect(200).json().path("items")) {
            if (wanted.test(each)) {
                return each;
            }
        }
        return null;
    }
}
