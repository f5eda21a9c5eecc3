package com.penny.stripesandbox.page;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Map;

/** Serves the page's style sheet and mark, and nothing else. */
public final class AssetHandler implements HttpHandler {
    public static final String PATH = "/c/assets/";

    private static final Map<String, String> TYPES =
            Map.of("checkout.css", "text/css; charset=utf-8", "mark.svg", "image/svg+xml");

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String name = exchange.getRequestURI().getPath().substring(PATH.length());
            PageReply reply = new PageReply(exchange);
            if (TYPES.containsKey(name)) {
                reply.file(TYPES.get(name), Template.resource(name));
            } else {
                reply.message(404, "There is no such page", "Nothing is kept here.");
            }
        }
    }
}
