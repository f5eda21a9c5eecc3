package com.penny.web;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which page answers an address. */
final class PageAddress {

    /** The service worker of the store app. */
    static final String WORKER = "/sw.js";

    private static final String WRITTEN = "/api/portal/pages";
    private static final Pattern PLAIN = Pattern.compile("/p/plain(/(?:notice|dispute|new-code))?");

    private static final Pattern LANGUAGE = Pattern.compile("(?:^|&)lang=([a-z]{2})(?=&|$)");

    private PageAddress() {}

    /**
     * Pages of the portal that the server writes itself, for readers without scripts.
     *
     * @return where it does, or null for every other address
     */
    static String written(String path) {
        Matcher plain = PLAIN.matcher(path);
        if (plain.matches()) {
            return WRITTEN + Objects.requireNonNullElse(plain.group(1), "");
        }
        return path.equals("/p/help") ? WRITTEN + "/help" : null;
    }

    /**
     * All that those pages read of a query. What is handed on is decoded on the way, so nothing else goes with it.
     *
     * @param query as it was sent; null for none
     * @return a query with the language that the reader has chosen, or nothing
     */
    static String language(String query) {
        Matcher chosen = LANGUAGE.matcher(Objects.requireNonNullElse(query, ""));
        return chosen.find() ? "?lang=" + chosen.group(1) : "";
    }

    /** @return the page of the room, or null for files, the API and what the server itself serves */
    static String of(String path) {
        if (path.startsWith("/api")
                || path.startsWith("/health")
                || path.startsWith("/jwt/")
                || path.startsWith("/openapi")
                || path.startsWith("/assets/")
                || path.substring(path.lastIndexOf('/') + 1).contains(".")) {
            return null;
        }
        if (path.equals("/ops") || path.startsWith("/ops/")) {
            return "/ops/index.html";
        }
        if (path.equals("/p") || path.startsWith("/p/")) {
            return "/p/index.html";
        }
        return "/index.html";
    }
}
