package com.penny.recovery.boundary;

import com.penny.kernel.Languages;
import com.penny.kernel.ProblemDocument;
import com.penny.kernel.Settings;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.util.Locale;

/** Who reads pages without scripts is told what went wrong on one, not in a document for programs. Before that is translated. */
@Provider
@Priority(Priorities.USER + 100)
public class PlainProblems implements ContainerResponseFilter {

    private static final String PAGES = "portal/pages";

    @Context
    ServletContext files;

    @Inject
    Settings settings;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        String path = request.getUriInfo().getPath();
        if (!(response.getEntity() instanceof ProblemDocument problem)
                || !path.substring(path.startsWith("/") ? 1 : 0).startsWith(PAGES)) {
            return;
        }
        String language = Languages.of(
                request.getUriInfo().getQueryParameters().getFirst("lang"), request.getAcceptableLanguages());
        String detail = problem.in(Locale.forLanguageTag(language)).detail();
        String page = new PlainNotice(new PlainWords(language), PlainStyle.links(files), settings).problem(detail);
        response.setEntity(PlainReading.bytes(page), new Annotation[0], MediaType.valueOf(PlainReading.HTML));
        response.getHeaders().putSingle(HttpHeaders.CONTENT_LANGUAGE, language);
    }
}
