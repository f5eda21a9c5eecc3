package com.penny.stripesandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** An endpoint that keeps what it is sent, and answers 200 unless told otherwise. */
final class WebhookReceiver implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 20;

    private final HttpServer server;
    private final Queue<Integer> nextStatuses = new ConcurrentLinkedQueue<>();
    private final BlockingQueue<Received> received = new LinkedBlockingQueue<>();

    /** One request: body and signature header. */
    record Received(String body, String signature) {
        boolean isOfType(String type) {
            return body.contains("\"type\" : \"" + type + "\"");
        }
    }

    WebhookReceiver() throws IOException {
        this(0);
    }

    WebhookReceiver(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", this::receive);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/stripe/webhook");
    }

    /** Answers the next requests with these statuses. */
    void answerNextWith(int... statuses) {
        for (int status : statuses) {
            nextStatuses.add(status);
        }
    }

    /** Waits for the next request. */
    Received next() throws InterruptedException {
        Received next = received.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("No webhook arrived within " + PATIENCE_SECONDS + " seconds");
        }
        return next;
    }

    /** Waits for the next request with an event of this type and passes over others. */
    Received next(String type) throws InterruptedException {
        Received next = next();
        while (!next.isOfType(type)) {
            next = next();
        }
        return next;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Integer status = nextStatuses.poll();
            exchange.sendResponseHeaders(status == null ? 200 : status, -1);
            received.add(new Received(body, exchange.getRequestHeaders().getFirst("Stripe-Signature")));
        }
    }
}
