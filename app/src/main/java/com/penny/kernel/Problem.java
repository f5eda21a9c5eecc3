package com.penny.kernel;

import java.util.List;

/**
 * A refusal that a client can act on, as an RFC 9457 problem document: a stable type, and a detail that says what to
 * do. Thrown inside a transaction it rolls the transaction back.
 */
public final class Problem extends RuntimeException {

    /** Where in the request something is wrong: an RFC 6901 pointer into the body, and what to do about it. */
    public record FieldError(String pointer, String detail) {}

    private static final String TYPE_BASE = "https://penny.dev/problems/";

    private final String slug;
    private final int status;
    private final String title;
    private final transient List<FieldError> errors;
    private final long retryAfterSeconds;

    /**
     * @param slug the last segment of the type's address, stable for ever
     * @param status the HTTP status, 400 to 599
     * @param title what kind of problem this is, the same for all of the type
     * @param detail what happened this time and what the reader can do
     */
    public Problem(String slug, int status, String title, String detail, List<FieldError> errors) {
        this(slug, status, title, detail, errors, 0);
    }

    private Problem(
            String slug, int status, String title, String detail, List<FieldError> errors, long retryAfterSeconds) {
        super(detail, null, false, status >= 500);
        this.slug = slug;
        this.status = status;
        this.title = title;
        this.errors = List.copyOf(errors);
        this.retryAfterSeconds = retryAfterSeconds;
    }

    public static Problem of(String slug, int status, String title, String detail) {
        return new Problem(slug, status, title, detail, List.of());
    }

    public static Problem notFound(String what) {
        return of("not-found", 404, "Not found", "There is no such " + what + ", or it is not yours to see.");
    }

    public static Problem invalid(String detail, List<FieldError> errors) {
        return new Problem("invalid-value", 400, "A value is missing or out of range", detail, errors);
    }

    public static Problem invalid(String pointer, String detail) {
        return invalid(detail, List.of(new FieldError(pointer, detail)));
    }

    public static Problem conflict(String slug, String title, String detail) {
        return of(slug, 409, title, detail);
    }

    /** @param seconds after which it is worth another try; told as Retry-After too */
    public static Problem tooMany(String slug, String title, long seconds) {
        return new Problem(slug, 429, title, "Wait " + seconds + " seconds, then try again.", List.of(), seconds);
    }

    public static Problem signInNeeded() {
        return of("sign-in-needed", 401, "Sign in", "Sign in and try again.");
    }

    public String type() {
        return TYPE_BASE + slug;
    }

    public String slug() {
        return slug;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** 0 when waiting does not help. */
    public long retryAfterSeconds() {
        return retryAfterSeconds;
    }

    public List<FieldError> errors() {
        return errors;
    }
}
