package com.penny.stripesandbox.protocol;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A refusal in the shape of Stripe's errors ({@code type}, {@code code}, {@code param}, {@code message}), see
 * <a href="https://docs.stripe.com/api/errors">docs.stripe.com/api/errors</a>.
 */
public final class StripeError extends RuntimeException {
    private static final String INVALID_REQUEST = "invalid_request_error";

    private final int status;
    private final String type;
    private final String code;
    private final String param;
    private final boolean keptForIdempotency;

    private StripeError(int status, String type, String code, String param, String message, boolean kept) {
        super(message);
        this.status = status;
        this.type = type;
        this.code = code;
        this.param = param;
        this.keptForIdempotency = kept;
    }

    /** 400: the parameters cannot be accepted; nothing was tried, so the same idempotency key may be used again. */
    public static StripeError invalidParameter(String code, String param, String message) {
        return new StripeError(400, INVALID_REQUEST, code, param, message, false);
    }

    /** 400: the parameters are fine, the object's state forbids it; a repeated request gets the same answer. */
    public static StripeError notAllowedNow(String code, String param, String message) {
        return new StripeError(400, INVALID_REQUEST, code, param, message, true);
    }

    /** 400: a parameter that must be there is not. */
    public static StripeError missing(String param) {
        return invalidParameter("parameter_missing", param, "Missing required param: " + param + ".");
    }

    /** 404: there is no such object. */
    public static StripeError noSuch(String type, String id, String param) {
        String message = "No such " + type + ": '" + id + "'";
        return new StripeError(404, INVALID_REQUEST, "resource_missing", param, message, false);
    }

    /** 401: no key, or not ours. */
    public static StripeError unauthorized(String message) {
        return new StripeError(401, INVALID_REQUEST, null, null, message, false);
    }

    /** 404: Stripe has such an address, or nobody does; the sandbox does not. */
    public static StripeError unknownUrl(String method, String path) {
        String message = "Unrecognized request URL (" + method + ": " + path
                + "). Please see https://stripe.com/docs or we can help at https://support.stripe.com/.";
        return new StripeError(404, INVALID_REQUEST, null, null, message, false);
    }

    /** 400: the idempotency key was used for another request. */
    public static StripeError keyReused(String key) {
        String message = "Keys for idempotent requests can only be used with the same parameters they were first used"
                + " with. Try using a key other than '" + key + "' if you meant to execute a different request.";
        return new StripeError(400, "idempotency_error", null, null, message, false);
    }

    /** 409: a request with this idempotency key is still being worked on. */
    public static StripeError keyInUse(String key) {
        String message = "There is currently another in-progress request using this Stripe Account with the idempotent"
                + " key '" + key + "'. Please try again after the other request completes.";
        return new StripeError(409, "idempotency_error", "idempotency_key_in_use", null, message, false);
    }

    /** 500: a fault of the sandbox. */
    public static StripeError fault() {
        return new StripeError(500, "api_error", null, null, "The sandbox failed; see its log for the cause.", false);
    }

    /** 429: too many requests at a time; nothing was tried. */
    public static StripeError tooMany() {
        return new StripeError(
                429,
                INVALID_REQUEST,
                "rate_limit",
                null,
                "Request rate limit exceeded. You can learn more about rate limits here"
                        + " https://stripe.com/docs/rate-limits.",
                false);
    }

    public int status() {
        return status;
    }

    /** Whether Stripe would keep this answer under the request's idempotency key: only once execution had begun. */
    public boolean isKeptForIdempotency() {
        return keptForIdempotency;
    }

    /** The answer's body. */
    public ObjectNode toJson() {
        ObjectNode error = JsonNodeFactory.instance.objectNode();
        if (code != null) {
            error.put("code", code);
            error.put("doc_url", "https://stripe.com/docs/error-codes/" + code.replace('_', '-'));
        }
        error.put("message", getMessage());
        if (param != null) {
            error.put("param", param);
        }
        error.put("type", type);
        return JsonNodeFactory.instance.objectNode().set("error", error);
    }
}
