package com.penny.stripesandbox.api;

import com.penny.stripesandbox.api.Faults.Kind;
import com.penny.stripesandbox.protocol.FormDecoder;
import com.penny.stripesandbox.protocol.Parameters;
import com.penny.stripesandbox.protocol.StripeError;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * Takes orders for faults, a door that Stripe does not have: a form with {@code path} (the beginning of an address), {@code kind} (such
 * as {@code too_many}) and {@code times}.
 */
public final class FaultHandler implements HttpHandler {
    public static final String PATH = "/sandbox/faults";

    private static final int MAX_FORM_BYTES = 4096;
    private static final int MOST = 20;

    private final Faults faults;
    private final Authentication authentication;

    public FaultHandler(Faults faults, String apiKey) {
        this.faults = faults;
        this.authentication = new Authentication(apiKey);
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(ordered(exchange), -1);
        }
    }

    private int ordered(HttpExchange exchange) throws IOException {
        try {
            authentication.check(exchange.getRequestHeaders().getFirst("Authorization"));
            String form = new String(exchange.getRequestBody().readNBytes(MAX_FORM_BYTES), StandardCharsets.UTF_8);
            order(Parameters.of(FormDecoder.decode(form)));
            return 204;
        } catch (StripeError error) {
            return error.status();
        }
    }

    private void order(Parameters form) {
        form.allowOnly(Set.of("path", "kind", "times"));
        String[] kinds =
                Arrays.stream(Kind.values()).map(FaultHandler::formValue).toArray(String[]::new);
        Kind kind = Kind.valueOf(form.oneOf("kind", kinds)
                .orElseThrow(() -> StripeError.missing("kind"))
                .toUpperCase(Locale.ROOT));
        long times = Math.min(MOST, form.integer("times", 1).orElse(1));
        for (long i = 0; i < times; i++) {
            faults.add(form.requiredText("path"), kind);
        }
    }

    private static String formValue(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
