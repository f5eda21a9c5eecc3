package com.penny.system.kit;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Webhooks of a test's own making under Stripe's own signature. */
public final class StripeWords {

    private static final Duration SOON = Duration.ofSeconds(20);

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
}
