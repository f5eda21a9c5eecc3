package com.penny.metrics.boundary;

import com.penny.identity.OpenTo;
import com.penny.kernel.Languages;
import com.penny.metrics.Kpi;
import com.penny.metrics.Kpi.Dimension;
import com.penny.metrics.Kpi.Group;
import com.penny.metrics.Kpi.Words;
import com.penny.metrics.Kpis;
import com.penny.metrics.control.Csv;
import com.penny.metrics.control.Figures;
import com.penny.metrics.control.Figures.Part;
import com.penny.metrics.control.Period;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Tenanted;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The same figures as files for a spreadsheet: all pages of them, and each line with what it means. */
@Path("/metrics/files")
@RequestScoped
@Tenanted
@OpenTo(Persona.Role.OPS)
@Produces(MetricsFilesResource.CSV)
public class MetricsFilesResource {

    static final String CSV = "text/csv; charset=UTF-8";

    private static final int AT_A_TIME = 500;

    /** More than this nobody reads in a spreadsheet. */
    private static final int MOST_ALERTS = 20_000;

    @Context
    HttpHeaders headers;

    @Inject
    Figures figures;

    @Inject
    Clock clock;

    @GET
    @Path("overview")
    @APIResponse(responseCode = "200", description = "A table", content = @Content(mediaType = "text/csv"))
    public Response overview(
            @QueryParam("from") String from, @QueryParam("to") String to, @QueryParam("storeId") UUID storeId) {
        Period period = Period.of(from, to, clock);
        List<Kpi> kpis = figures.ofAPeriod();
        Csv csv = MetricsFiles.file("from", "to");
        for (Period each : List.of(period, period.before())) {
            MetricsFiles.lines(csv, kpis, figures.sums(kpis, each, storeId), language(), each.from(), each.to());
        }
        return answer(csv, "overview", period);
    }

    @GET
    @Path("days")
    @APIResponse(responseCode = "200", description = "A table", content = @Content(mediaType = "text/csv"))
    public Response days(
            @QueryParam("group") @DefaultValue("VOLUME") Group group,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("storeId") UUID storeId) {
        Period period = Period.of(from, to, clock);
        List<Kpi> kpis = Kpis.of(group);
        Csv csv = MetricsFiles.file("day");
        figures.days(kpis, period, storeId)
                .forEach(day -> MetricsFiles.lines(csv, kpis, day.values(), language(), day.day()));
        return answer(csv, "days", period);
    }

    @GET
    @Path("breakdown")
    @APIResponse(responseCode = "200", description = "A table", content = @Content(mediaType = "text/csv"))
    public Response breakdown(
            @QueryParam("dimension") @DefaultValue("STORE") Dimension dimension,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("storeId") UUID storeId) {
        Period period = Period.of(from, to, clock);
        List<Kpi> kpis = Kpis.by(dimension);
        Csv csv = MetricsFiles.file("id", "name", "store");
        UUID after = null;
        List<Part> page;
        do {
            page = figures.parts(dimension, period, storeId, after, AT_A_TIME);
            for (Part part : page) {
                MetricsFiles.lines(csv, kpis, part.values(), language(), part.id(), part.name(), part.store());
                after = part.id();
            }
        } while (page.size() == AT_A_TIME);
        return answer(csv, "breakdown", period);
    }

    @GET
    @Path("histogram")
    @APIResponse(responseCode = "200", description = "A table", content = @Content(mediaType = "text/csv"))
    public Response histogram(
            @QueryParam("kpi") @DefaultValue("raise") String kpi,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("storeId") UUID storeId) {
        Kpi timed = KpiNames.duration(kpi);
        Period period = Period.of(from, to, clock);
        Words words = timed.words().get(language());
        Csv csv = new Csv("figure", "title", "definition", "above_ms", "at_most_ms", "count");
        figures.histogram(timed, period, storeId)
                .forEach(bucket -> csv.row(
                        timed.id(),
                        words.title(),
                        words.definition(),
                        bucket.aboveMillis(),
                        bucket.atMostMillis(),
                        bucket.count()));
        return answer(csv, "histogram", period);
    }

    @GET
    @Path("funnel")
    @APIResponse(responseCode = "200", description = "A table", content = @Content(mediaType = "text/csv"))
    public Response funnel(@QueryParam("from") String from, @QueryParam("to") String to) {
        Period period = Period.of(from, to, clock);
        List<Kpi> steps = Kpis.of(Group.FUNNEL);
        Csv csv = MetricsFiles.file("from", "to");
        MetricsFiles.lines(csv, steps, figures.sums(steps, period, null), language(), period.from(), period.to());
        return answer(csv, "funnel", period);
    }

    @GET
    @Path("storage")
    @APIResponse(responseCode = "200", description = "A table", content = @Content(mediaType = "text/csv"))
    public Response storage(@QueryParam("storeId") UUID storeId) {
        Words words = Kpis.of(Group.STORAGE).get(0).words().get(language());
        Csv csv = new Csv("title", "definition", "kind", "objects", "bytes");
        figures.storage(storeId)
                .forEach(kept -> csv.row(words.title(), words.definition(), kept.kind(), kept.objects(), kept.bytes()));
        return answer(csv, "storage", Period.of(null, null, clock));
    }

    @GET
    @Path("alerts")
    @APIResponse(responseCode = "200", description = "A table", content = @Content(mediaType = "text/csv"))
    public Response alerts(
            @QueryParam("kpi") @DefaultValue("alerts") String kpi,
            @QueryParam("side") @DefaultValue("COUNTED") KpiNames.Side side,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("storeId") UUID storeId,
            @QueryParam("dimension") Dimension dimension,
            @QueryParam("memberId") UUID memberId) {
        Kpi counted = KpiNames.ofAlerts(kpi);
        Period period = Period.of(from, to, clock);
        Csv csv = AlertsFile.of(
                after -> figures.behind(
                        side.of(counted), period, storeId, KpiNames.line(dimension, memberId), after, AT_A_TIME),
                AT_A_TIME,
                MOST_ALERTS);
        return answer(csv, "alerts", period);
    }

    private static Response answer(Csv csv, String name, Period period) {
        return Response.ok(csv.toString(), CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"penny-" + name + "-" + period.from() + "-" + period.to() + ".csv\"")
                .build();
    }

    private String language() {
        return Languages.of(headers.getAcceptableLanguages());
    }
}
