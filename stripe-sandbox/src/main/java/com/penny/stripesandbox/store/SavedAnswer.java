package com.penny.stripesandbox.store;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The answer to a request that carried an idempotency key, kept to be repeated.
 *
 * @param key the client's idempotency key
 * @param fingerprint hash of method, path and parameters; another request under the same key is refused
 * @param requestId the {@code Request-Id} of the request that was executed
 * @param status HTTP status
 * @param body the answer's JSON
 * @param createdAt seconds since 1970
 */
public record SavedAnswer(
        String key, String fingerprint, String requestId, int status, ObjectNode body, long createdAt) {}
