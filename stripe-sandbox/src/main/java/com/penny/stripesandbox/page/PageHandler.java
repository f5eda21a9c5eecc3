package com.penny.stripesandbox.page;

import com.penny.stripesandbox.payments.Payments;
import com.penny.stripesandbox.protocol.FormDecoder;
import com.penny.stripesandbox.protocol.StripeError;
import com.penny.stripesandbox.store.ObjectStore;
import com.penny.stripesandbox.store.Origin;
import com.penny.stripesandbox.store.StripeObject;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.lang.System.Logger;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Serves the checkout page and carries out what its buttons ask for. */
public final class PageHandler implements HttpHandler {
    /** Where the pages live; a session's id follows. */
    public static final String PATH = "/c/pay/";

    private static final Logger LOG = System.getLogger(PageHandler.class.getName());
    private static final int MAX_FORM_BYTES = 4096;

    private final ObjectStore store;
    private final Payments payments;
    private final CheckoutPage page;
    private final String origin;

    /** @param origin scheme, host and port of the sandbox; forms from other sites are refused */
    public PageHandler(ObjectStore store, Payments payments, String origin) {
        this.store = store;
        this.payments = payments;
        this.page = new CheckoutPage(payments.checkout());
        this.origin = origin;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            PageReply reply = new PageReply(exchange);
            try {
                answer(exchange, reply);
            } catch (StripeError error) {
                reply.message(error.status(), "There is no such page", "Go back to Penny and start the payment again.");
            } catch (RuntimeException e) {
                LOG.log(Logger.Level.ERROR, "The checkout page failed", e);
                reply.message(500, "The sandbox failed", "See its log for the cause.");
            }
        }
    }

    private void answer(HttpExchange exchange, PageReply reply) throws IOException {
        String id = exchange.getRequestURI().getPath().substring(PATH.length());
        switch (exchange.getRequestMethod()) {
            case "GET", "HEAD" -> show(id, reply);
            case "POST" -> act(exchange, id, reply);
            default -> reply.message(405, "Not possible", "This page cannot do that.");
        }
    }

    private void show(String id, PageReply reply) throws IOException {
        Shown shown = store.write(Origin.INTERNAL, work -> {
            StripeObject session = payments.sessions().find(work, id);
            return new Shown(
                    page.render(session, PageState.of(payments, work, session)), SuccessAddress.origin(session));
        });
        reply.html(200, "'self' " + shown.merchant(), shown.html());
    }

    private void act(HttpExchange exchange, String id, PageReply reply) throws IOException {
        Optional<CheckoutAction> action = action(exchange);
        if (isFromAnotherSite(exchange)) {
            reply.message(403, "Refused", "This form came from another site.");
        } else if (action.isEmpty()) {
            reply.message(400, "Not understood", "The form names no known action.");
        } else {
            reply.seeOther(after(action.get(), id));
        }
    }

    /** Carries the action out and says where to go next. */
    private String after(CheckoutAction action, String id) {
        StripeObject session = store.write(
                Origin.INTERNAL,
                work -> action.run(payments, work, payments.sessions().find(work, id)));
        boolean done = action.leavesPage() && session.is("status", "complete");
        return done ? SuccessAddress.of(session) : PATH + session.id();
    }

    private boolean isFromAnotherSite(HttpExchange exchange) {
        String from = exchange.getRequestHeaders().getFirst("Origin");
        return from != null && !from.equals(origin);
    }

    private static Optional<CheckoutAction> action(HttpExchange exchange) throws IOException {
        byte[] form = exchange.getRequestBody().readNBytes(MAX_FORM_BYTES);
        String name = FormDecoder.decode(new String(form, StandardCharsets.UTF_8))
                .path("action")
                .asText();
        return CheckoutAction.of(name);
    }

    /** @param merchant scheme, host and port that the page's form may lead to */
    private record Shown(String html, String merchant) {}
}
