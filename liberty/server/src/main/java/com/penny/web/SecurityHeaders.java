package com.penny.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/**
 * Headers that tell a browser what an answer of Penny may do. A page loads its own room's files and talks to its own server;
 * everything else, if a browser should ever show it as a page, may do nothing.
 */
final class SecurityHeaders {

    private static final String CLOSED =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /** All three rooms play evidence and draw their own pictures. None sends a form; scripts write no markup. */
    private static final String ROOM = CLOSED
            + "; script-src 'self'; style-src 'self'; img-src 'self'%1$s; media-src 'self'%1$s; font-src 'self';"
            + " connect-src 'self'; require-trusted-types-for 'script'";

    /** The store app can be kept on a phone's home screen. */
    private static final String STORE = ROOM + "; manifest-src 'self'";

    /** The console plays a clip that it has loaded while the one before was looked at. */
    private static final String OPS = ROOM.replace("media-src 'self'", "media-src 'self' blob:");

    /** What the server writes of the portal runs no script and sends its own forms. */
    private static final String WRITTEN = CLOSED.replace("form-action 'none'", "form-action 'self'")
            + "; style-src 'self'; img-src 'self'; font-src 'self'";

    /** What the store app leaves in the browser to keep its own files and to wake it. */
    private static final String WORKER = CLOSED + "; script-src 'self'; connect-src 'self'";

    /** The local outbox has a style sheet and the mark, and answers STOP to a text message. */
    private static final String OUTBOX =
            CLOSED.replace("form-action 'none'", "form-action 'self'") + "; style-src 'self'; img-src 'self'";

    /** A letter in the local outbox brings its style along, as letters do; it may do nothing else. */
    private static final String LETTER = CLOSED + "; style-src 'unsafe-inline'; sandbox allow-popups";

    private static final String DATA = CLOSED + "; sandbox";

    private static final long YEAR_SECONDS = 365L * 24 * 60 * 60;

    private SecurityHeaders() {}

    /**
     * @param overTls whether browsers reach this server by HTTPS only
     * @param evidence whence pictures and clips come besides this server: a scheme and a host, or empty
     */
    static void write(HttpServletResponse response, String path, boolean overTls, Optional<String> evidence) {
        response.setHeader(
                "Content-Security-Policy",
                policy(path, evidence.map(origin -> ' ' + origin).orElse("")));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        // An administrator may say where the store is by standing in it.
        String geolocation = "/index.html".equals(PageAddress.of(path)) ? "(self)" : "()";
        response.setHeader(
                "Permissions-Policy", "camera=(), microphone=(), geolocation=" + geolocation + ", payment=(), usb=()");
        // The portal's address carries a token in its fragment; nobody else is told where the reader came from.
        // A form that is sent without a referrer names no origin either; the addresses of such pages hold no token.
        boolean silent = path.startsWith("/p") && PageAddress.written(path) == null;
        response.setHeader("Referrer-Policy", silent ? "no-referrer" : "same-origin");
        if (overTls) {
            response.setHeader("Strict-Transport-Security", "max-age=" + YEAR_SECONDS + "; includeSubDomains");
        }
    }

    private static String policy(String path, String evidence) {
        if (path.startsWith("/api/outbox")) {
            return path.endsWith("/html") ? LETTER : OUTBOX;
        }
        if (path.equals(PageAddress.WORKER)) {
            return WORKER;
        }
        if (PageAddress.written(path) != null) {
            return WRITTEN;
        }
        String page = PageAddress.of(path);
        if (page == null) {
            return DATA;
        }
        String room = switch (page) {
            case "/index.html" -> STORE;
            case "/ops/index.html" -> OPS;
            default -> ROOM;
        };
        return room.formatted(evidence);
    }
}
