package com.penny.system.kit;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Webhooks of a test's own making under Stripe's own signature. */
public final class StripeWords {

    private static final Duration SOON = Duration.ofSeconds(60);

    private final Penny penny;

    public StripeWords(Penny penny) {
        this.penny = penny;
    }

    /** The id of an event that was never sent. */
    public static String newEvent() {
        return "evt_" + UUID.randomUUID().toString().replace("-", "");
    }

    /** As {@link #send}, under an id of its own. */
    public Answer tell(String type, String object, String intent, String account) {
        return send(newEvent(), type, object, intent, account);
    }

    /**
     * Sends an event, which is taken.
     *
     * @param object the id of what it is about
     * @param intent the payment of which that is; null to name none
     * @param account the account at Stripe whose it is; null for ours
     */
    public Answer send(String event, String type, String object, String intent, String account) {
        String body = """
                {"id": "%s", "object": "event", "type": "%s"%s, "data": {"object": {"id": "%s"%s}}}""".formatted(
                        event,
                        type,
                        account == null ? "" : ", \"account\": \"" + account + "\"",
                        object,
                        intent == null ? "" : ", \"payment_intent\": \"" + intent + "\"");
        return penny.webhook(body, penny.stripe().header(body, Instant.now())).expect(204);
    }

    /** Waits until all that was sent, by whomever, is acted on or given up. */
    public void everythingHeard() {
        Patience.until(
                () -> penny.database()
                        .number("select count(*) from stripe_event where processed_at is null and dead_at is null"),
                waiting -> waiting == 0,
                SOON);
    }

    /**
     * Sends an event about what a store pays, which is taken.
     *
     * @param kind of the object, such as invoice
     * @param subscription to which that belongs; null to name none
     * @return the id of the event
     */
    public String tellOfSubscription(String type, String kind, String object, String subscription) {
        String event = newEvent();
        String about = subscription == null
                ? ""
                : kind.equals("invoice")
                        ? ", \"parent\": {\"subscription_details\": {\"subscription\": \"" + subscription + "\"}}"
                        : ", \"subscription\": \"" + subscription + "\"";
        String body = """
                {"id": "%s", "object": "event", "type": "%s", "data": {"object": {"id": "%s", "object": "%s"%s}}}""".formatted(event, type, object, kind, about);
        penny.webhook(body, penny.stripe().header(body, Instant.now())).expect(204);
        return event;
    }

    /** What came of an event. */
    public String outcome(String event) {
        return penny.database().text("select outcome from stripe_event where id = ?", event);
    }

    /** Until it has failed as often as it is tried; nobody waits for the pauses in between. */
    public void awaitGivenUp(String event) {
        Patience.until(
                () -> {
                    penny.database()
                            .change(
                                    "update scheduled_tasks set execution_time = now()"
                                            + " where task_name = 'stripe-event' and task_instance = ? and not picked",
                                    event);
                    return deadLetter(event) != null;
                },
                left -> left,
                SOON);
    }

    /** What Ops sees of an event that was given up; null for one that was not. */
    public JsonNode deadLetter(String event) {
        for (JsonNode letter : penny.ops()
                .get("/api/ops/dead-letters?limit=100")
                .expect(200)
                .json()
                .path("items")) {
            if (letter.path("event").asText().equals(event)) {
                return letter;
            }
        }
        return null;
    }
}
