package com.penny.web;

import com.penny.kernel.Settings;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** Where to report a weakness (RFC 9116). */
@WebServlet({"/.well-known/security.txt", "/security.txt"})
public class SecurityContact extends HttpServlet {

    private static final long serialVersionUID = 1;

    /** The standard asks for less than a year. */
    private static final int VALID_DAYS = 180;

    @Inject
    transient Settings settings;

    @Inject
    transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write("""
                Contact: mailto:%s
                Expires: %s
                Preferred-Languages: en
                Canonical: %s/.well-known/security.txt
                """.formatted(
                        settings.controller().email(),
                        clock.instant().truncatedTo(ChronoUnit.DAYS).plus(VALID_DAYS, ChronoUnit.DAYS),
                        settings.baseUrl()));
    }
}
