package com.penny.system.kit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpRequest;
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

    private JsonNode get(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(api.resolve(path)).header("Authorization", "Bearer " + key);
        try {
            return JSON.readTree(
                    Browser.exchange(request, BodyHandlers.ofString()).body());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
