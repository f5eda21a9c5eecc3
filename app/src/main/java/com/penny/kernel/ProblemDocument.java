package com.penny.kernel;

import java.util.List;

/** The body of a refusal, RFC 9457. */
public record ProblemDocument(String type, String title, int status, String detail, List<Problem.FieldError> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public static ProblemDocument of(Problem problem) {
        return new ProblemDocument(
                problem.type(), problem.title(), problem.status(), problem.getMessage(), problem.errors());
    }
}
