package com.penny.kernel;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The one place where a failure becomes an answer. What nobody foresaw is logged under an id and told without detail. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class.getName());

    @Override
    public Response toResponse(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return answer(problem, null);
            }
        }
        if (failure instanceof WebApplicationException web) {
            return answer(fromStatus(web.getResponse().getStatus()), web.getResponse());
        }
        String id = UUID.randomUUID().toString();
        LOG.log(Level.SEVERE, failure, () -> "unexpected failure " + id);
        return answer(
                Problem.of(
                        "unexpected",
                        500,
                        "Something went wrong on our side",
                        "Nothing was changed. Try again; if it stays, tell support the number " + id + "."),
                null);
    }

    private static Response answer(Problem problem, Response original) {
        Response.ResponseBuilder builder = Response.status(problem.status())
                .type(ProblemDocument.MEDIA_TYPE)
                .entity(ProblemDocument.of(problem));
        if (original != null && original.getHeaderString(HttpHeaders.ALLOW) != null) {
            builder.header(HttpHeaders.ALLOW, original.getHeaderString(HttpHeaders.ALLOW));
        }
        if (problem.retryAfterSeconds() > 0) {
            builder.header(HttpHeaders.RETRY_AFTER, problem.retryAfterSeconds());
        }
        return builder.build();
    }

    private static Problem fromStatus(int status) {
        return switch (status) {
            case 404 -> Problem.of("not-found", 404, "Not found", "There is nothing at this address.");
            case 405 -> Problem.of("method-not-allowed", 405, "Method not allowed", "Use one of the allowed methods.");
            case 406 -> Problem.of("not-acceptable", 406, "Not acceptable", "Ask for application/json.");
            case 413 -> Problem.of("too-large", 413, "Too large", "Send less.");
            case 415 -> Problem.of("unsupported-media-type", 415, "Unsupported media type", "Send application/json.");
            default -> Problem.of("refused", status, "The request was refused", "Check the request and try again.");
        };
    }
}
