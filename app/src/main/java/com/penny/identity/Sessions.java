package com.penny.identity;

import jakarta.ws.rs.core.NewCookie;
import java.util.Set;
import java.util.UUID;

/** Signed sessions of browsers. */
public interface Sessions {

    String COOKIE = "penny_session";

    /** @param groups what the account may do, for the token; the server asks the database again on every request */
    NewCookie begin(UUID accountId, Set<String> groups);

    /** A cookie that makes the browser forget its session. */
    NewCookie end();
}
