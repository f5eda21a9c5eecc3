package com.penny.web;

import jakarta.servlet.http.HttpServletResponse;

/** Headers that tell a browser what a page of Penny may do: load its own files, talk to its own server, and no more. */
final class SecurityHeaders {

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; media-src 'self';"
                    + " font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self';"
                    + " frame-ancestors 'none'";

    /** A letter in the local outbox brings its style along, as letters do; it may do nothing else. */
    private static final String LETTER_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none';"
                    + " sandbox allow-popups";

    private SecurityHeaders() {}

    static void write(HttpServletResponse response, String path) {
        boolean letter = path.startsWith("/api/outbox/") && path.endsWith("/html");
        response.setHeader("Content-Security-Policy", letter ? LETTER_POLICY : POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=()");
        // The portal's address carries a token in its fragment; nobody else is told where the reader came from.
        response.setHeader("Referrer-Policy", path.startsWith("/p") ? "no-referrer" : "same-origin");
    }
}
