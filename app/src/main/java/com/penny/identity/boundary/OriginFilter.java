package com.penny.identity.boundary;

import com.penny.identity.Sessions;
import com.penny.kernel.Problem;
import com.penny.kernel.Settings;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.Set;

/** A browser's cookie may change something only from a page of this server; API clients send a bearer token instead. */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class OriginFilter implements ContainerRequestFilter {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    @Inject
    Settings settings;

    @Override
    public void filter(ContainerRequestContext request) {
        boolean byCookie = request.getCookies().containsKey(Sessions.cookieName(settings.overTls()))
                && request.getHeaderString(HttpHeaders.AUTHORIZATION) == null;
        if (SAFE.contains(request.getMethod()) || !byCookie) {
            return;
        }
        String origin = request.getHeaderString("Origin");
        if (origin == null || !sameHost(origin, request.getHeaderString(HttpHeaders.HOST))) {
            throw Problem.of(
                    "foreign-origin",
                    403,
                    "Foreign origin",
                    "This request did not come from a page of Penny. Open Penny itself and try again.");
        }
    }

    private static boolean sameHost(String origin, String host) {
        try {
            return URI.create(origin).getAuthority() != null
                    && URI.create(origin).getAuthority().equalsIgnoreCase(host);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
