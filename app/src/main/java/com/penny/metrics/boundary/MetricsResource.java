package com.penny.metrics.boundary;

import static com.penny.metrics.boundary.MetricsViews.definition;
import static com.penny.metrics.boundary.MetricsViews.definitions;

import com.penny.identity.OpenTo;
import com.penny.kernel.Cursor;
import com.penny.kernel.Languages;
import com.penny.metrics.Kpi;
import com.penny.metrics.Kpi.Dimension;
import com.penny.metrics.Kpi.Group;
import com.penny.metrics.Kpis;
import com.penny.metrics.boundary.MetricsViews.Alerts;
import com.penny.metrics.boundary.MetricsViews.Breakdown;
import com.penny.metrics.boundary.MetricsViews.CountedAlert;
import com.penny.metrics.boundary.MetricsViews.Funnel;
import com.penny.metrics.boundary.MetricsViews.Histogram;
import com.penny.metrics.boundary.MetricsViews.KeptEvidence;
import com.penny.metrics.boundary.MetricsViews.MetricsDay;
import com.penny.metrics.boundary.MetricsViews.MetricsPart;
import com.penny.metrics.boundary.MetricsViews.Overview;
import com.penny.metrics.boundary.MetricsViews.Series;
import com.penny.metrics.boundary.MetricsViews.Storage;
import com.penny.metrics.control.Figures;
import com.penny.metrics.control.Figures.Kept;
import com.penny.metrics.control.Figures.Part;
import com.penny.metrics.control.Period;
import com.penny.metrics.entity.AlertsBehind.Behind;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Tenanted;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/**
 * The figures of the product with their definitions, for Penny Ops: of a period in whole days of UTC, four weeks up to today unless
 * said otherwise, and of all stores or of one.
 */
@Path("/metrics")
@RequestScoped
@Tenanted
@OpenTo(Persona.Role.OPS)
@Produces(MediaType.APPLICATION_JSON)
public class MetricsResource {

    @Context
    HttpHeaders headers;

    @Inject
    Figures figures;

    @Inject
    Clock clock;

    /** @param from the first day, such as 2026-11-23; @param to the last */
    @GET
    @Path("overview")
    public Overview overview(
            @QueryParam("from") String from, @QueryParam("to") String to, @QueryParam("storeId") UUID storeId) {
        Period period = Period.of(from, to, clock);
        List<Kpi> kpis = figures.ofAPeriod();
        return new Overview(
                period.from(),
                period.to(),
                figures.asOf(),
                definitions(kpis, language()),
                figures.sums(kpis, period, storeId),
                figures.sums(kpis, period.before(), storeId));
    }

    /** The figures of a group, day by day. */
    @GET
    @Path("days")
    public Series days(
            @QueryParam("group") @DefaultValue("VOLUME") Group group,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("storeId") UUID storeId) {
        List<Kpi> kpis = Kpis.of(group);
        return new Series(
                definitions(kpis, language()),
                figures.days(kpis, Period.of(from, to, clock), storeId).stream()
                        .map(MetricsDay::of)
                        .toList());
    }

    /** The same figures for each store, camera, policy, version of one, or reviewer. */
    @GET
    @Path("breakdown")
    public Breakdown breakdown(
            @QueryParam("dimension") @DefaultValue("STORE") Dimension dimension,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("storeId") UUID storeId,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("25") @Min(1) @Max(100) int limit) {
        Period period = Period.of(from, to, clock);
        Cursor after = Cursor.decode(cursor);
        List<Part> page = figures.parts(dimension, period, storeId, after == null ? null : after.id(), limit + 1);
        List<Part> shown = page.subList(0, Math.min(limit, page.size()));
        return new Breakdown(
                definitions(Kpis.by(dimension), language()),
                shown.stream().map(MetricsPart::of).toList(),
                page.size() > limit
                        ? new Cursor(period.begin(), shown.get(limit - 1).id()).encode()
                        : null);
    }

    /** How often something took how long. @param kpi one of those that are durations */
    @GET
    @Path("histogram")
    public Histogram histogram(
            @QueryParam("kpi") @DefaultValue("raise") String kpi,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("storeId") UUID storeId) {
        Kpi timed = KpiNames.duration(kpi);
        Period period = Period.of(from, to, clock);
        return new Histogram(
                definition(timed, language()),
                figures.sums(List.of(timed), period, storeId).get(0),
                figures.histogram(timed, period, storeId));
    }

    /** How far stores have come that joined in the period. */
    @GET
    @Path("funnel")
    public Funnel funnel(@QueryParam("from") String from, @QueryParam("to") String to) {
        List<Kpi> steps = Kpis.of(Group.FUNNEL);
        return new Funnel(definitions(steps, language()), figures.sums(steps, Period.of(from, to, clock), null));
    }

    /** What is kept now. */
    @GET
    @Path("storage")
    public Storage storage(@QueryParam("storeId") UUID storeId) {
        List<Kept> kinds = figures.storage(storeId);
        return new Storage(
                definition(Kpis.of(Group.STORAGE).get(0), language()),
                kinds.stream().mapToLong(Kept::bytes).sum(),
                kinds.stream().map(KeptEvidence::of).toList());
    }

    /**
     * The alerts behind a number, newest first.
     *
     * @param kpi one whose definition says that there are such
     * @param side of a share: those above the line, or all that it is a share of
     * @param dimension with {@code memberId}: one line of a breakdown
     */
    @GET
    @Path("alerts")
    public Alerts alerts(
            @QueryParam("kpi") @DefaultValue("alerts") String kpi,
            @QueryParam("side") @DefaultValue("COUNTED") KpiNames.Side side,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("storeId") UUID storeId,
            @QueryParam("dimension") Dimension dimension,
            @QueryParam("memberId") UUID memberId,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("40") @Min(1) @Max(100) int limit) {
        Kpi counted = KpiNames.ofAlerts(kpi);
        Period period = Period.of(from, to, clock);
        List<Behind> page = figures.behind(
                side.of(counted),
                period,
                storeId,
                KpiNames.line(dimension, memberId),
                Cursor.decode(cursor),
                limit + 1);
        List<Behind> shown = page.subList(0, Math.min(limit, page.size()));
        Behind last = page.size() > limit ? shown.get(limit - 1) : null;
        return new Alerts(
                period.from(),
                period.to(),
                definition(counted, language()),
                shown.stream().map(CountedAlert::of).toList(),
                last == null ? null : new Cursor(last.raisedAt(), last.id()).encode());
    }

    private String language() {
        return Languages.of(headers.getAcceptableLanguages());
    }
}
