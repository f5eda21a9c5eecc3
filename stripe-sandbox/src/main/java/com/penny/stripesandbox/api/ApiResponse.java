package com.penny.stripesandbox.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.penny.stripesandbox.protocol.StripeError;
import com.penny.stripesandbox.store.SavedAnswer;

/**
 * What goes back to the client.
 *
 * @param originalRequest id of the request that was executed when this answer is a repeated one, else null
 */
record ApiResponse(int status, ObjectNode body, String originalRequest) {

    static ApiResponse ok(ObjectNode body) {
        return new ApiResponse(200, body, null);
    }

    static ApiResponse refused(StripeError error) {
        return new ApiResponse(error.status(), error.toJson(), null);
    }

    static ApiResponse repeated(SavedAnswer saved) {
        return new ApiResponse(saved.status(), saved.body(), saved.requestId());
    }

    boolean isRepeated() {
        return originalRequest != null;
    }
}
