package com.penny.web;

/** Which page answers an address. */
final class PageAddress {

    /** The service worker of the store app. */
    static final String WORKER = "/sw.js";

    private PageAddress() {}

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
