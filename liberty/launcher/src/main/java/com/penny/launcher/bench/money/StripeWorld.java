package com.penny.launcher.bench.money;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.penny.launcher.Failure;
import com.penny.stripesandbox.SandboxConfig;
import com.penny.stripesandbox.StripeSandbox;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The sandbox as Stripe; what it says is kept here instead of being delivered. */
final class StripeWorld implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String KEY = "sk_test_bench";
    private static final String SECRET = "whsec_bench";
    private static final long POLL_MILLIS = 20;

    static {
        // Read once, by the first server of this kind, which here is not the sandbox's; without it each answer waits
        // for 40 ms.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> said;
    private final HttpServer ear;
    private final StripeSandbox sandbox;

    private StripeWorld(Map<String, String> said, HttpServer ear, StripeSandbox sandbox) {
        this.said = said;
        this.ear = ear;
        this.sandbox = sandbox;
    }

    static StripeWorld start(Path data) throws IOException {
        InetSocketAddress anywhere = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        Map<String, String> said = new ConcurrentHashMap<>();
        HttpServer ear = HttpServer.create(anywhere, 0);
        ear.createContext("/", exchange -> hear(exchange, said));
        ear.setExecutor(Executors.newFixedThreadPool(2));
        ear.start();
        StripeSandbox sandbox = StripeSandbox.start(new SandboxConfig(
                anywhere,
                data,
                URI.create("http://127.0.0.1:" + ear.getAddress().getPort() + "/"),
                SECRET,
                KEY,
                false));
        return new StripeWorld(said, ear, sandbox);
    }

    private static void hear(HttpExchange exchange, Map<String, String> said) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            said.put(JSON.readTree(body).path("id").asText(), body);
            exchange.sendResponseHeaders(200, -1);
        }
    }

    /** What an operator of the product would set. */
    Map<String, String> settings() {
        return Map.of(
                "PENNY_STRIPE_API_BASE",
                sandbox.baseUrl(),
                "PENNY_STRIPE_API_KEY",
                KEY,
                "PENNY_STRIPE_WEBHOOK_SECRET",
                SECRET);
    }

    /** A new session, as the product begins one. */
    JsonNode session(String checkout, long amount) throws IOException, InterruptedException {
        return call(
                "/v1/checkout/sessions",
                Map.of(
                        "mode", "payment",
                        "client_reference_id", checkout,
                        "metadata[checkout]", checkout,
                        "success_url", "http://localhost/done",
                        "cancel_url", "http://localhost/back",
                        "line_items[0][quantity]", "1",
                        "line_items[0][price_data][currency]", "eur",
                        "line_items[0][price_data][unit_amount]", Long.toString(amount),
                        "line_items[0][price_data][product_data][name]", "Settlement with the store"));
    }

    /** Presses a button of a session's page. */
    void press(String page, String action) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(page))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("action=" + action))
                .build();
        int status = client.send(request, BodyHandlers.discarding()).statusCode();
        if (status >= 400) {
            throw new Failure("the sandbox's page answered " + status + " to " + action);
        }
    }

    /** All balance transactions. */
    List<JsonNode> movements() throws IOException, InterruptedException {
        return all("/v1/balance_transactions");
    }

    /** Waits until all that has happened was said. */
    void awaitSilence() throws IOException, InterruptedException {
        for (JsonNode event : all("/v1/events")) {
            while (!said.containsKey(event.path("id").asText())) {
                Thread.sleep(POLL_MILLIS);
            }
        }
    }

    private List<JsonNode> all(String list) throws IOException, InterruptedException {
        List<JsonNode> all = new ArrayList<>();
        String after = "";
        for (boolean more = true; more; ) {
            JsonNode page = call(list + "?limit=100" + after, null);
            page.path("data").forEach(all::add);
            more = page.path("has_more").asBoolean();
            after = more
                    ? "&starting_after=" + all.get(all.size() - 1).path("id").asText()
                    : "";
        }
        return all;
    }

    /** What it has said so far, event by event, by its id. */
    Map<String, String> said() {
        return said;
    }

    /** The header that makes a body Stripe's word. */
    static String signature(String body) {
        long seconds = Instant.now().getEpochSecond();
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] signature = mac.doFinal((seconds + "." + body).getBytes(StandardCharsets.UTF_8));
            return "t=" + seconds + ",v1=" + HexFormat.of().formatHex(signature);
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param form null to read */
    private JsonNode call(String address, Map<String, String> form) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(sandbox.baseUrl() + address))
                .header("Authorization", "Bearer " + KEY);
        if (form != null) {
            request.header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(form.entrySet().stream()
                            .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                            .collect(Collectors.joining("&"))));
        }
        var answer = client.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new Failure("the sandbox answered " + answer.statusCode() + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        sandbox.close();
        ear.stop(0);
    }
}
