package com.penny.identity.boundary;

import com.penny.identity.Sessions;
import com.penny.identity.control.Caller;
import com.penny.identity.control.Callers;
import com.penny.kernel.Settings;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.ext.Provider;
import java.security.Principal;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Finds out who calls: by bearer token (API clients) or by session cookie (browsers), checked by the same rules. A bearer
 * that proves nothing makes nobody of the caller, whatever cookie comes with it.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class TokenFilter implements ContainerRequestFilter {

    private static final String BEARER = "Bearer ";

    @Inject
    Callers callers;

    @Inject
    Caller caller;

    @Inject
    Settings settings;

    @Override
    public void filter(ContainerRequestContext request) {
        String authorization = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        Cookie cookie = request.getCookies().get(Sessions.cookieName(settings.overTls()));
        String token = null;
        if (authorization != null) {
            token = authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                    ? authorization.substring(BEARER.length()).strip()
                    : null;
        } else if (cookie != null) {
            token = cookie.getValue();
        }
        if (token != null && !token.isEmpty()) {
            callers.of(token, !live(request)).ifPresent(known -> {
                caller.is(known);
                request.setSecurityContext(new ByToken(known.token()));
            });
        }
    }

    /** The streams of live events, which a screen opens anew whether somebody sits before it or not. */
    private static boolean live(ContainerRequestContext request) {
        return request.getUriInfo().getPath().endsWith("/live");
    }

    private record ByToken(JsonWebToken token) implements SecurityContext {

        @Override
        public Principal getUserPrincipal() {
            return token;
        }

        /** Roles stand in the database, where they can be taken away; see {@link com.penny.identity.Door}. */
        @Override
        public boolean isUserInRole(String role) {
            return false;
        }

        @Override
        public boolean isSecure() {
            return false;
        }

        @Override
        public String getAuthenticationScheme() {
            return "BEARER";
        }
    }
}
