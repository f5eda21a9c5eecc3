package com.penny.stripesandbox.webhooks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.penny.stripesandbox.store.StripeObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** The address that wants to hear of events. Redirects are not followed, as Stripe follows none. */
public final class WebhookEndpoint {
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private final URI address;
    private final WebhookSignature signature;
    private final ObjectWriter json = new ObjectMapper().writerWithDefaultPrettyPrinter();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** @param secret the endpoint's signing secret, beginning {@code whsec_} */
    public WebhookEndpoint(URI address, String secret) {
        this.address = address;
        this.signature = new WebhookSignature(secret);
    }

    /**
     * Posts one event.
     *
     * @param timestamp the time of signing, seconds since 1970
     * @return the HTTP status, or an exception when there was no answer within 20 seconds
     */
    CompletableFuture<Integer> deliver(StripeObject event, long timestamp) {
        String body = body(event);
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(TIMEOUT)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("User-Agent", "Stripe/1.0 (+https://stripe.com/docs/webhooks)")
                .header("Stripe-Signature", signature.header(timestamp, body))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.sendAsync(request, HttpResponse.BodyHandlers.discarding()).thenApply(HttpResponse::statusCode);
    }

    private String body(StripeObject event) {
        try {
            return json.writeValueAsString(event.toPublicJson());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
