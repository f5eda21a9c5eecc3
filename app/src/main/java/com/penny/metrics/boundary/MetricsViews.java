package com.penny.metrics.boundary;

import com.penny.metrics.Kpi;
import com.penny.metrics.Kpi.Group;
import com.penny.metrics.Kpi.Kind;
import com.penny.metrics.Kpi.Words;
import com.penny.metrics.control.Buckets.Bucket;
import com.penny.metrics.control.Figures.Day;
import com.penny.metrics.control.Figures.Kept;
import com.penny.metrics.control.Figures.Part;
import com.penny.metrics.control.Measured;
import com.penny.metrics.entity.AlertsBehind;
import com.penny.metrics.entity.AlertsBehind.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Figures as the console sees them. */
final class MetricsViews {

    /**
     * What a figure means, in the reader's language.
     *
     * @param behind whether the alerts that it counts can be listed
     */
    @Schema(name = "MetricDefinition")
    public record Definition(String id, Group group, Kind kind, String title, String definition, boolean behind) {}

    /**
     * @param from the first day, UTC
     * @param to the last day
     * @param asOf up to when everything is counted
     * @param before the same of as many days right before
     */
    @Schema(name = "MetricsOverview")
    public record Overview(
            LocalDate from,
            LocalDate to,
            Instant asOf,
            List<Definition> definitions,
            List<Measured> values,
            List<Measured> before) {}

    @Schema(name = "MetricsSeries")
    public record Series(List<Definition> definitions, List<MetricsDay> items) {}

    public record MetricsDay(LocalDate day, List<Measured> values) {
        static MetricsDay of(Day day) {
            return new MetricsDay(day.day(), day.values());
        }
    }

    /** @param next for the page after; null at the end */
    @Schema(name = "MetricsBreakdown")
    public record Breakdown(
            List<Definition> definitions,
            List<MetricsPart> items,
            @Schema(nullable = true) String next) {}

    /**
     * @param name null for a reviewer who is gone
     * @param store where a camera hangs; null for others
     */
    public record MetricsPart(
            UUID id,
            @Schema(nullable = true) String name,
            @Schema(nullable = true) String store,
            List<Measured> values) {
        static MetricsPart of(Part part) {
            return new MetricsPart(part.id(), part.name(), part.store(), part.values());
        }
    }

    @Schema(name = "MetricsHistogram")
    public record Histogram(Definition definition, Measured value, List<Bucket> items) {}

    @Schema(name = "MetricsFunnel")
    public record Funnel(List<Definition> definitions, List<Measured> items) {}

    @Schema(name = "MetricsStorage")
    public record Storage(Definition definition, long bytes, List<KeptEvidence> items) {}

    public record KeptEvidence(String kind, long objects, long bytes) {
        static KeptEvidence of(Kept kept) {
            return new KeptEvidence(kept.kind(), kept.objects(), kept.bytes());
        }
    }

    /** @param disputeId the latest; null where nobody disputes it */
    public record CountedAlert(
            UUID id,
            UUID storeId,
            String store,
            String camera,
            Instant raisedAt,
            Outcome outcome,
            @Schema(nullable = true) UUID disputeId) {
        static CountedAlert of(AlertsBehind.Behind alert) {
            return new CountedAlert(
                    alert.id(),
                    alert.storeId(),
                    alert.store(),
                    alert.camera(),
                    alert.raisedAt(),
                    alert.outcome(),
                    alert.disputeId());
        }
    }

    /** @param from the first day, UTC; @param to the last; @param next for the page after, null at the end */
    @Schema(name = "MetricsAlerts")
    public record Alerts(
            LocalDate from,
            LocalDate to,
            Definition definition,
            List<CountedAlert> items,
            @Schema(nullable = true) String next) {}

    private MetricsViews() {}

    static Definition definition(Kpi kpi, String language) {
        Words words = kpi.words().get(language);
        return new Definition(
                kpi.id(), kpi.group(), kpi.kind(), words.title(), words.definition(), AlertsBehind.knows(kpi.of()));
    }

    static List<Definition> definitions(Collection<Kpi> kpis, String language) {
        return kpis.stream().map(kpi -> definition(kpi, language)).toList();
    }
}
