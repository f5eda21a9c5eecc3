package com.penny.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.penny.kernel.Json;
import com.penny.kernel.Problem;
import com.penny.kernel.ProblemDocument;
import com.penny.kernel.Settings;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Answers for the server when it refuses an address before anything of Penny has seen it, such as one with an encoded slash.
 * Not reached from outside, where {@link PagesFilter} gives the page of the room.
 */
@WebServlet("/unreadable-address")
public class UnreadableAddress extends HttpServlet {

    private static final long serialVersionUID = 1;

    private static final ProblemDocument PROBLEM = ProblemDocument.of(Problem.of(
            "unreadable-address",
            HttpServletResponse.SC_BAD_REQUEST,
            "Address not readable",
            "The address holds characters that no address here has. Check it, or start from the first page."));

    @Inject
    transient Settings settings;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        SecurityHeaders.write(response, "/api/", settings.overTls(), Optional.empty());
        response.setStatus(PROBLEM.status());
        response.setHeader("Cache-Control", "no-store");
        response.setContentType(ProblemDocument.MEDIA_TYPE);
        response.getOutputStream().write(Json.write(PROBLEM).getBytes(UTF_8));
    }
}
