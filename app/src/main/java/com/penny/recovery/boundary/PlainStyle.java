package com.penny.recovery.boundary;

import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The style sheets of the portal's own page: what the server writes looks like the rest, whatever the build has called them. */
final class PlainStyle {

    private static final String PAGE = "/p/index.html";
    private static final Pattern SHEET = Pattern.compile("<link [^>]*rel=\"stylesheet\"[^>]*>");

    private PlainStyle() {}

    /** @return their links; none where there is no such page */
    static String links(ServletContext files) {
        try (InputStream page = files.getResourceAsStream(PAGE)) {
            return page == null
                    ? ""
                    : SHEET.matcher(new String(page.readAllBytes(), StandardCharsets.UTF_8))
                            .results()
                            .map(MatchResult::group)
                            .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
