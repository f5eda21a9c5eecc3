package com.penny.stripesandbox.store;

/**
 * Who asked for a change; Stripe shows it in the {@code request} field of the events the change causes.
 *
 * @param requestId id of the API request, null when the change came from the checkout page or a timer
 * @param idempotencyKey the request's key, null when it had none
 */
public record Origin(String requestId, String idempotencyKey) {
    /** A change that no API request asked for. */
    public static final Origin INTERNAL = new Origin(null, null);
}
