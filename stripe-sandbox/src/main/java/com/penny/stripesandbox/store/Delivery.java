package com.penny.stripesandbox.store;

/**
 * Where the delivery of one event to the webhook endpoint stands.
 *
 * @param eventId the event to deliver
 * @param attempts how often delivery was tried
 * @param nextAttemptAt milliseconds since 1970
 * @param state whether there is anything left to do
 */
public record Delivery(String eventId, int attempts, long nextAttemptAt, State state) {

    /** Outcome so far. */
    public enum State {
        PENDING,
        DELIVERED,
        GIVEN_UP
    }

    public static Delivery due(String eventId, long at) {
        return new Delivery(eventId, 0, at, State.PENDING);
    }

    public Delivery delivered() {
        return new Delivery(eventId, attempts + 1, nextAttemptAt, State.DELIVERED);
    }

    public Delivery retryAt(long at) {
        return new Delivery(eventId, attempts + 1, at, State.PENDING);
    }

    public Delivery givenUp() {
        return new Delivery(eventId, attempts + 1, nextAttemptAt, State.GIVEN_UP);
    }
}
