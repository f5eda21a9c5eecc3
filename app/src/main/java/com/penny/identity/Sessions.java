package com.penny.identity;

import jakarta.ws.rs.core.NewCookie;
import java.util.Set;

/** Sessions of browsers: kept, so that they can be seen and ended. */
public interface Sessions {

    String COOKIE = "penny_session";

    /**
     * The name of the cookie. Over TLS it begins with {@code __Host-}: a browser then takes it only from this very host
     * (RFC 6265bis, 4.1.3.2).
     */
    static String cookieName(boolean overTls) {
        return overTls ? "__Host-" + COOKIE : COOKIE;
    }

    /**
     * Begins a transaction of its own.
     *
     * @param groups what the account may do, for the token; the server asks the database again on every request
     * @param userAgent what the browser calls itself; only its kind is kept
     */
    NewCookie begin(Proven proven, Set<String> groups, String userAgent);

    /** Ends the session of the caller, if there is one; the cookie makes the browser forget it. */
    NewCookie end();
}
