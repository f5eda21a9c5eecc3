package com.penny.stripesandbox.api;

import com.penny.stripesandbox.protocol.StripeError;
import com.sun.net.httpserver.Headers;
import java.util.regex.Pattern;

/** The version of Stripe's API: the sandbox speaks one, and repeats the one the client named. */
final class ApiVersion {
    static final String SPOKEN = "2026-07-29.dahlia";

    private static final Pattern FORM = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(\\.[a-z]+)?");

    private ApiVersion() {}

    /** @throws StripeError 400 when the request names something that is no version */
    static void check(Headers request) {
        String named = request.getFirst("Stripe-Version");
        if (named != null && !FORM.matcher(named).matches()) {
            throw StripeError.invalidParameter(null, null, "Invalid Stripe API version: " + named);
        }
    }

    /** The version to show in the answer. */
    static String of(Headers request) {
        String named = request.getFirst("Stripe-Version");
        return named != null && FORM.matcher(named).matches() ? named : SPOKEN;
    }
}
