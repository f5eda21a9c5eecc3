package com.penny.system.kit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What Stripe itself has, asked for as its API is: what Penny's books are held against. */
public final class StripeBooks {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI api;
    private final String key;

    StripeBooks(URI api, String key) {
        this.api = api;
        this.key = key;
    }

    /** What Stripe moved for a payment, in minor units: what came and went, less the fees. */
    public long net(String paymentIntent) {
        return movements(paymentIntent).stream()
                .mapToLong(movement -> movement.path("net").asLong())
                .sum();
    }

    /** Ids of all balance transactions of a payment. */
    public Set<String> movementIds(String paymentIntent) {
        return movements(paymentIntent).stream()
                .map(movement -> movement.path("id").asText())
                .collect(Collectors.toSet());
    }

    /** Sends so much to the merchant's bank; Stripe's id of the payout. */
    public String payOut(long minor) {
        return post("/v1/payouts", "amount=" + minor + "&currency=eur")
                .path("id")
                .asText();
    }

    public void cancelPayout(String payout) {
        post("/v1/payouts/" + payout + "/cancel", "");
    }

    /** The movement of something that no payment of Penny's is about: another program's of the same account. */
    public String movementOfNobody(long minor) {
        JsonNode session = post(
                "/v1/checkout/sessions",
                "mode=payment&success_url=http://localhost/&line_items[0][quantity]=1&line_items[0][price_data][currency]=eur"
                        + "&line_items[0][price_data][unit_amount]=" + minor
                        + "&line_items[0][price_data][product_data][name]=Other");
        Browser.exchange(
                HttpRequest.newBuilder(URI.create(session.path("url").asText()))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("action=pay")),
                BodyHandlers.discarding());
        String intent = get("/v1/checkout/sessions/" + session.path("id").asText())
                .path("payment_intent")
                .asText();
        return movementIds(intent).iterator().next();
    }

    private List<JsonNode> movements(String paymentIntent) {
        List<JsonNode> movements = new ArrayList<>();
        for (String kind : List.of("charges", "refunds", "disputes")) {
            for (JsonNode source : get("/v1/" + kind + "?limit=100&payment_intent=" + paymentIntent)
                    .path("data")) {
                get("/v1/balance_transactions?limit=100&source="
                                + source.path("id").asText())
                        .path("data")
                        .forEach(movements::add);
            }
        }
        return movements;
    }

    /** What Stripe answers at an address of its API. */
    public JsonNode get(String path) {
        return read(Browser.exchange(request(path), BodyHandlers.ofString()).body());
    }

    /** As somebody else who uses the same account. */
    public JsonNode post(String path, String form) {
        return read(Browser.exchange(request(path).POST(BodyPublishers.ofString(form)), BodyHandlers.ofString())
                .body());
    }

    public JsonNode delete(String path) {
        return read(Browser.exchange(request(path).DELETE(), BodyHandlers.ofString())
                .body());
    }

    /**
     * Lets requests go wrong that are still to come.
     *
     * @param path how their address begins
     * @param kind error, too_many, lost or nonsense
     */
    public void goWrong(String path, String kind, int times) {
        String form = "path=%s&kind=%s&times=%d".formatted(path, kind, times);
        HttpRequest.Builder order = request("/sandbox/faults").POST(BodyPublishers.ofString(form));
        int status = Browser.exchange(order, BodyHandlers.discarding()).statusCode();
        if (status != 204) {
            throw new IllegalStateException("the sandbox answers " + status);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(api.resolve(path)).header("Authorization", "Bearer " + key);
    }

    private static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
