package com.penny.stripesandbox.page;

import com.penny.stripesandbox.protocol.FormDecoder;
import com.penny.stripesandbox.protocol.StripeError;
import com.penny.stripesandbox.store.ObjectStore;
import com.penny.stripesandbox.store.Origin;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.lang.System.Logger;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Serves one kind of page and carries out what its buttons ask for. */
public final class PageHandler implements HttpHandler {
    private static final Logger LOG = System.getLogger(PageHandler.class.getName());
    private static final int MAX_FORM_BYTES = 4096;

    private final ObjectStore store;
    private final Page page;
    private final String path;
    private final String origin;

    /**
     * @param path where the pages live; an id follows
     * @param origin scheme, host and port of the sandbox; forms from other sites are refused
     */
    public PageHandler(ObjectStore store, Page page, String path, String origin) {
        this.store = store;
        this.page = page;
        this.path = path;
        this.origin = origin;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            PageReply reply = new PageReply(exchange);
            try {
                answer(exchange, reply);
            } catch (StripeError error) {
                reply.message(error.status(), "There is no such page", "Go back to Penny and start again.");
            } catch (RuntimeException e) {
                LOG.log(Logger.Level.ERROR, "A page failed", e);
                reply.message(500, "The sandbox failed", "See its log for the cause.");
            }
        }
    }

    private void answer(HttpExchange exchange, PageReply reply) throws IOException {
        String id = exchange.getRequestURI().getPath().substring(path.length());
        switch (exchange.getRequestMethod()) {
            case "GET", "HEAD" -> show(id, reply);
            case "POST" -> act(exchange, id, reply);
            default -> reply.message(405, "Not possible", "This page cannot do that.");
        }
    }

    private void show(String id, PageReply reply) throws IOException {
        Page.Shown shown = store.write(Origin.INTERNAL, work -> page.show(work, id));
        reply.html(200, ("'self' " + shown.merchant()).strip(), shown.html());
    }

    private void act(HttpExchange exchange, String id, PageReply reply) throws IOException {
        String action = action(exchange);
        if (isFromAnotherSite(exchange)) {
            reply.message(403, "Refused", "This form came from another site.");
            return;
        }
        Optional<String> next = store.write(Origin.INTERNAL, work -> page.act(work, id, action));
        if (next.isEmpty()) {
            reply.message(400, "Not understood", "The form names no known action.");
        } else {
            reply.seeOther(next.get());
        }
    }

    private boolean isFromAnotherSite(HttpExchange exchange) {
        String from = exchange.getRequestHeaders().getFirst("Origin");
        return from != null && !from.equals(origin);
    }

    private static String action(HttpExchange exchange) throws IOException {
        byte[] form = exchange.getRequestBody().readNBytes(MAX_FORM_BYTES);
        return FormDecoder.decode(new String(form, StandardCharsets.UTF_8))
                .path("action")
                .asText();
    }
}
