package com.penny.stripesandbox.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.penny.stripesandbox.api.Faults.Kind;
import com.penny.stripesandbox.protocol.FormDecoder;
import com.penny.stripesandbox.protocol.Parameters;
import com.penny.stripesandbox.protocol.StripeError;
import com.penny.stripesandbox.store.Ids;
import com.penny.stripesandbox.store.ObjectStore;
import com.penny.stripesandbox.store.Origin;
import com.penny.stripesandbox.store.UnitOfWork;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.lang.System.Logger;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Takes requests to {@code /v1} from address and key to answer or error. */
public final class ApiHandler implements HttpHandler {
    private static final Logger LOG = System.getLogger(ApiHandler.class.getName());
    private static final int MAX_BODY_BYTES = 1 << 20;
    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private final ObjectStore store;
    private final Router router;
    private final Faults faults;
    private final Authentication authentication;
    private final Idempotency idempotency;
    private final ObjectMapper json = new ObjectMapper();

    public ApiHandler(ObjectStore store, Router router, Faults faults, String apiKey, Clock clock) {
        this.store = store;
        this.router = router;
        this.faults = faults;
        this.authentication = new Authentication(apiKey);
        this.idempotency = new Idempotency(store, clock);
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Origin origin =
                    new Origin(Ids.request(), exchange.getRequestHeaders().getFirst(IDEMPOTENCY_KEY));
            Optional<Kind> fault = faults.take(exchange.getRequestURI().getPath());
            if (fault.isPresent()) {
                goWrong(exchange, origin, fault.get());
            } else {
                send(exchange, origin, answer(exchange, origin));
            }
        }
    }

    private void goWrong(HttpExchange exchange, Origin origin, Kind fault) throws IOException {
        switch (fault) {
            case ERROR -> send(exchange, origin, ApiResponse.refused(StripeError.fault()));
            case TOO_MANY -> send(exchange, origin, ApiResponse.refused(StripeError.tooMany()));
            // Broken off in the middle: whoever asked cannot know that it was done. (Without a beginning Java's clients
            // ask again by themselves.)
            case LOST -> {
                answer(exchange, origin);
                exchange.sendResponseHeaders(200, 1_000);
                exchange.getResponseBody().write('{');
                exchange.getResponseBody().flush();
            }
            default -> {
                exchange.sendResponseHeaders(200, 0);
                exchange.getResponseBody().write("<html>Bad gateway</html>".getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private ApiResponse answer(HttpExchange exchange, Origin origin) throws IOException {
        try {
            String method = exchange.getRequestMethod();
            String path = exchange.getRequestURI().getPath();
            Router.Target target = router.find(method, path);
            authentication.check(exchange.getRequestHeaders().getFirst("Authorization"));
            ApiVersion.check(exchange.getRequestHeaders());
            ObjectNode decoded = FormDecoder.decode(encodedParameters(exchange, method));
            ApiRequest request = new ApiRequest(path, target.id(), Parameters.of(decoded));
            Function<UnitOfWork, ObjectNode> run = work -> run(target.endpoint(), request, work);
            if (method.equals("POST") && origin.idempotencyKey() != null) {
                return idempotency.once(origin, Fingerprint.of(method, path, decoded), run);
            }
            return ApiResponse.ok(store.write(origin, run));
        } catch (StripeError error) {
            return ApiResponse.refused(error);
        } catch (RuntimeException e) {
            LOG.log(Logger.Level.ERROR, "Request " + origin.requestId() + " failed", e);
            return ApiResponse.refused(StripeError.fault());
        }
    }

    private static ObjectNode run(Endpoint endpoint, ApiRequest request, UnitOfWork work) {
        List<String> expand = request.parameters().texts("expand");
        return new Expansion(work).expand(endpoint.answer(request, work), expand);
    }

    private static String encodedParameters(HttpExchange exchange, String method) throws IOException {
        if (!method.equals("POST")) {
            return exchange.getRequestURI().getRawQuery();
        }
        byte[] body = exchange.getRequestBody().readNBytes(MAX_BODY_BYTES + 1);
        if (body.length > MAX_BODY_BYTES) {
            throw StripeError.invalidParameter(null, null, "The request is larger than 1 MiB.");
        }
        return new String(body, StandardCharsets.UTF_8);
    }

    private void send(HttpExchange exchange, Origin origin, ApiResponse response) throws IOException {
        byte[] body = json.writerWithDefaultPrettyPrinter().writeValueAsBytes(response.body());
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", "application/json");
        headers.set("Cache-Control", "no-cache, no-store");
        headers.set("Request-Id", origin.requestId());
        headers.set("Stripe-Version", ApiVersion.of(exchange.getRequestHeaders()));
        if (origin.idempotencyKey() != null) {
            headers.set(IDEMPOTENCY_KEY, origin.idempotencyKey());
        }
        if (response.isRepeated()) {
            headers.set("Idempotent-Replayed", "true");
            headers.set("Original-Request", response.originalRequest());
        }
        if (response.status() == 401) {
            headers.set("WWW-Authenticate", "Basic realm=\"Stripe\"");
        }
        exchange.sendResponseHeaders(response.status(), body.length);
        exchange.getResponseBody().write(body);
    }
}
