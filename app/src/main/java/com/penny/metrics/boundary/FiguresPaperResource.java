package com.penny.metrics.boundary;

import com.penny.identity.OpenTo;
import com.penny.kernel.Languages;
import com.penny.metrics.control.FiguresPaper;
import com.penny.metrics.control.Period;
import com.penny.reports.FiguresReport;
import com.penny.tenancy.Persona;
import com.penny.tenancy.RequestPersona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The figures of a period as paper, in the words of {@code kpis.json} as everywhere. */
@Path("/metrics/paper")
@RequestScoped
@OpenTo(Persona.Role.OPS)
public class FiguresPaperResource {

    private static final String PDF = "application/pdf";

    @Context
    HttpHeaders headers;

    @Inject
    FiguresPaper paper;

    @Inject
    RequestPersona persona;

    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    /** @param from the first day, such as 2026-11-23; @param to the last */
    @GET
    @Produces(PDF)
    @APIResponse(
            responseCode = "200",
            description = "The figures as a PDF",
            content = @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response paper(
            @QueryParam("from") String from, @QueryParam("to") String to, @QueryParam("storeId") UUID storeId) {
        Period period = Period.of(from, to, clock);
        String language = Languages.of(headers.getAcceptableLanguages());
        FiguresReport report = transactions.as(persona.get(), () -> paper.write(period, storeId, language));
        return Response.ok(paper.pdf(report, language), PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"penny-figures-" + period.from() + "-" + period.to() + ".pdf\"")
                .build();
    }
}
