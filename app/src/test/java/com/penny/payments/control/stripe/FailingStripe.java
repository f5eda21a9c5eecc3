package com.penny.payments.control.stripe;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A Stripe that answers as a test wants, once for each answer; what it was asked is kept. */
final class FailingStripe implements AutoCloseable {

    /** @param lost whether what was asked for is done, and the answer never arrives */
    private record Answer(int status, String body, boolean lost) {}

    private final Deque<Answer> answers = new ArrayDeque<>();
    private final List<String> keys = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    FailingStripe() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    FailingStripe then(int status, String body) {
        answers.add(new Answer(status, body, false));
        return this;
    }

    FailingStripe thenLosesTheAnswer() {
        answers.add(new Answer(0, null, true));
        return this;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            keys.add(String.valueOf(exchange.getRequestHeaders().getFirst("Idempotency-Key")));
            exchange.getRequestBody().readAllBytes();
            // What it said last it says for ever.
            Answer answer = answers.size() > 1 ? answers.poll() : answers.peek();
            if (!answer.lost()) {
                byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
                exchange.getResponseBody().write(body);
            }
        }
    }

    /** The idempotency keys that it was asked with, in order. */
    List<String> keys() {
        return keys;
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
