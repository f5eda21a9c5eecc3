package com.penny.kernel;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;

/** Tells what went wrong in the language that the reader asks for; the type and the title stay as they are. */
@Provider
public class ProblemLanguageFilter implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(response.getEntity() instanceof ProblemDocument problem)) {
            return;
        }
        response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        ProblemWords.language(request.getAcceptableLanguages()).ifPresent(language -> {
            response.setEntity(in(language, problem));
            response.getHeaders().putSingle(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag());
        });
    }

    private static ProblemDocument in(Locale language, ProblemDocument problem) {
        return new ProblemDocument(
                problem.type(),
                problem.title(),
                problem.status(),
                ProblemWords.in(language, problem.detail()),
                problem.errors().stream()
                        .map(error ->
                                new Problem.FieldError(error.pointer(), ProblemWords.in(language, error.detail())))
                        .toList());
    }
}
