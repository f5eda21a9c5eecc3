package com.penny.identity.control;

import com.penny.identity.Sessions;
import jakarta.ws.rs.core.Cookie;
import java.util.Map;
import java.util.Optional;

/**
 * The cookie of a session. Over TLS its name begins with {@code __Host-}: a browser then takes it only from this very host,
 * with no other's leave (RFC 6265bis, 4.1.3.2).
 */
public final class Cookies {

    private static final String BOUND = "__Host-" + Sessions.COOKIE;

    private Cookies() {}

    static String name(boolean overTls) {
        return overTls ? BOUND : Sessions.COOKIE;
    }

    /** The session that a request names, by whichever name this server uses. */
    public static Optional<String> session(Map<String, Cookie> cookies, boolean overTls) {
        return Optional.ofNullable(cookies.get(name(overTls))).map(Cookie::getValue);
    }
}
