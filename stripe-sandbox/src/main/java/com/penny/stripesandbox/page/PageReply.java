package com.penny.stripesandbox.page;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Sends what a page answers, with a content security policy that allows no script and nothing from elsewhere. */
final class PageReply {
    private final HttpExchange exchange;

    PageReply(HttpExchange exchange) {
        this.exchange = exchange;
    }

    /** @param formTargets where forms may lead; browsers apply this to the redirect after a form, too */
    void html(int status, String formTargets, String html) throws IOException {
        Headers headers = headers();
        headers.set(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; frame-ancestors 'none';"
                        + " form-action " + formTargets);
        headers.set("Cache-Control", "no-store");
        send(status, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
    }

    /** A page that only says something. */
    void message(int status, String heading, String text) throws IOException {
        html(status, "'none'", Parts.message(heading, text));
    }

    void file(String contentType, byte[] content) throws IOException {
        headers().set("Cache-Control", "max-age=300");
        send(200, contentType, content);
    }

    void seeOther(String address) throws IOException {
        headers().set("Location", address);
        exchange.sendResponseHeaders(303, -1);
    }

    private Headers headers() {
        Headers headers = exchange.getResponseHeaders();
        headers.set("X-Content-Type-Options", "nosniff");
        // The browser must name its origin when it posts a form, and nobody else needs the page's address.
        headers.set("Referrer-Policy", "same-origin");
        return headers;
    }

    private void send(int status, String contentType, byte[] content) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", contentType);
        boolean bodiless = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, bodiless ? -1 : content.length);
        if (!bodiless) {
            exchange.getResponseBody().write(content);
        }
    }
}
