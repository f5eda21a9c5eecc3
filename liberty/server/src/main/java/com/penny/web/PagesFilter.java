package com.penny.web;

import com.penny.evidence.Links;
import com.penny.kernel.Settings;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Puts security headers on every answer, and gives the page of the room for an address that is known only to the page's
 * own router, such as {@code /recovery/…} or {@code /ops/review}.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class PagesFilter extends HttpFilter {

    private static final long serialVersionUID = 1;

    @Inject
    transient Settings settings;

    @Inject
    transient Links links;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI();
        SecurityHeaders.write(response, path, settings.overTls(), links.origin());
        if (path.startsWith("/api/")) {
            response.setHeader("Cache-Control", "no-store");
            chain.doFilter(request, response);
            return;
        }
        String page = PageAddress.of(path);
        if (page == null) {
            if (path.startsWith("/assets/")) {
                // Their names carry a hash of what is in them.
                response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
            } else if (path.equals(PageAddress.WORKER)) {
                response.setHeader("Cache-Control", "no-cache");
            }
            chain.doFilter(request, response);
            return;
        }
        response.setHeader("Cache-Control", "no-cache");
        request.getRequestDispatcher(page).forward(request, response);
    }
}
