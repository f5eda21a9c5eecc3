package com.penny.recovery.boundary;

import com.penny.kernel.Languages;
import com.penny.kernel.Settings;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What all pages without scripts have: the reader's language, the look, and that nothing of them is kept anywhere. */
abstract class PlainReading {

    static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";

    @Context
    HttpHeaders headers;

    @Context
    ServletContext files;

    /** A language that the reader has chosen, as a tag; that of their browser for any other. */
    @Parameter(hidden = true)
    @QueryParam("lang")
    String lang;

    @Inject
    Settings settings;

    /** RESTEasy makes text of a page that is answered with 400; bytes it leaves alone. */
    static byte[] bytes(String html) {
        return html.getBytes(StandardCharsets.UTF_8);
    }

    PlainNotice notice() {
        return new PlainNotice(words(), PlainStyle.links(files), settings);
    }

    PlainWords words() {
        return new PlainWords(language());
    }

    String language() {
        return Languages.of(lang, headers.getAcceptableLanguages());
    }

    Response page(int status, String html) {
        return Response.status(status)
                .entity(bytes(html))
                .type(HTML)
                .header(HttpHeaders.CONTENT_LANGUAGE, language())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }
}
