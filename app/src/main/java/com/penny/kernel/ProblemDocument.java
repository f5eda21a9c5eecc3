package com.penny.kernel;

import java.util.List;
import java.util.Locale;

/** The body of a refusal, RFC 9457. */
public record ProblemDocument(String type, String title, int status, String detail, List<Problem.FieldError> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public static ProblemDocument of(Problem problem) {
        return new ProblemDocument(
                problem.type(), problem.title(), problem.status(), problem.getMessage(), problem.errors());
    }

    /**
     * The same with its details in another language; the type and the title stay as they are.
     *
     * @param language {@code en}, or one that there are words for
     */
    public ProblemDocument in(Locale language) {
        if (language.getLanguage().equals(Languages.DEFAULT)) {
            return this;
        }
        return new ProblemDocument(
                type,
                title,
                status,
                ProblemWords.in(language, detail),
                errors.stream()
                        .map(error ->
                                new Problem.FieldError(error.pointer(), ProblemWords.in(language, error.detail())))
                        .toList());
    }
}
