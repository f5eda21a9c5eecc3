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
import java.io.InputStream;
import java.net.MalformedURLException;
import java.util.Objects;

/**
 * Puts security headers on every answer, and gives the page of the room for an address that is known only to the page's
 * own router, such as {@code /recovery/…} or {@code /ops/review}.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class PagesFilter extends HttpFilter {

    private static final long serialVersionUID = 1;

    private static final String ASSETS = "/assets/";

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
        String written = PageAddress.written(path);
        if (written != null) {
            response.setHeader("Cache-Control", "no-store");
            request.getRequestDispatcher(written + PageAddress.language(request.getQueryString()))
                    .forward(request, response);
            return;
        }
        String page = PageAddress.of(path);
        if (page == null && path.startsWith(ASSETS)) {
            asset(request, response, chain);
            return;
        }
        if (page == null) {
            if (path.equals(PageAddress.WORKER)) {
                response.setHeader("Cache-Control", "no-cache");
            }
            chain.doFilter(request, response);
            return;
        }
        response.setHeader("Cache-Control", "no-cache");
        request.getRequestDispatcher(page).forward(request, response);
    }

    /** Packed where the build has laid it packed and the browser takes that; a part of a file is a part of the file itself. */
    private void asset(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String file = request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), "");
        if (!file.startsWith(ASSETS) || !exists(file)) {
            chain.doFilter(request, response);
            return;
        }
        // Their names carry a hash of what is in them.
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        response.setHeader("Vary", "Accept-Encoding");
        if (request.getMethod().equals("GET") && request.getHeader("Range") == null) {
            for (ContentCoding coding : ContentCoding.takenBy(request.getHeader("Accept-Encoding"))) {
                if (exists(file + coding.suffix())) {
                    response.setHeader("Content-Encoding", coding.token());
                    write(response, file, coding.suffix());
                    return;
                }
            }
        }
        chain.doFilter(request, response);
    }

    /** By itself: the server's own way with files would call it what its last ending says. */
    private void write(HttpServletResponse response, String file, String suffix) throws IOException {
        try (InputStream packed = getServletContext().getResourceAsStream(file + suffix)) {
            byte[] content = packed.readAllBytes();
            response.setContentType(getServletContext().getMimeType(file));
            response.setContentLength(content.length);
            response.getOutputStream().write(content);
        }
    }

    private boolean exists(String file) throws MalformedURLException {
        return getServletContext().getResource(file) != null;
    }
}
