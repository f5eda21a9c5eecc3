package com.penny.launcher.product;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks the server's readiness check until it says yes. */
public final class Health {

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(2);
    private static final int OK = 200;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(ANSWER_WITHIN).build();
    private final Executor later = CompletableFuture.delayedExecutor(100, TimeUnit.MILLISECONDS);
    private final HttpRequest request;

    /** @param server the address of the server without a path */
    public Health(URI server) {
        request = HttpRequest.newBuilder(server.resolve("/health/ready"))
                .timeout(ANSWER_WITHIN)
                .build();
    }

    /** Completes when the server is ready, or with a {@link TimeoutException}; asks ten times a second. */
    public CompletableFuture<Void> ready(Duration within) {
        CompletableFuture<Void> ready = new CompletableFuture<>();
        ask(ready);
        return ready.orTimeout(within.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void ask(CompletableFuture<Void> ready) {
        client.sendAsync(request, BodyHandlers.discarding()).whenComplete((response, problem) -> {
            if (problem == null && response.statusCode() == OK) {
                ready.complete(null);
            } else if (!ready.isDone()) {
                later.execute(() -> ask(ready));
            }
        });
    }
}
