package com.penny.metrics;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A figure and what it means, as it stands in {@code kpis.json}.
 *
 * @param of the counts that are summed: of a share, those above the line
 * @param among of a share, the counts below the line; empty for others
 * @param dimensions by what it is broken down
 * @param words by language: {@code en}, {@code es} and {@code fr}
 */
public record Kpi(
        String id,
        Group group,
        Kind kind,
        List<String> of,
        List<String> among,
        List<Dimension> dimensions,
        Map<String, Words> words) {

    @Schema(name = "MetricGroup")
    public enum Group {
        VOLUME,
        QUALITY,
        SPEED,
        MONEY,
        STORAGE,
        FUNNEL
    }

    @Schema(name = "MetricKind")
    public enum Kind {
        COUNT,
        /** With its 95% interval. */
        RATE,
        /** Its median and 95th percentile. */
        DURATION,
        /** By currency. */
        MONEY,
        BYTES
    }

    @Schema(name = "MetricDimension")
    public enum Dimension {
        STORE,
        CAMERA,
        /** All versions of one together. */
        POLICY,
        /** One version. */
        RULE,
        REVIEWER
    }

    public record Words(String title, String definition) {}

    public Kpi {
        of = List.copyOf(of);
        among = among == null ? List.of() : List.copyOf(among);
        dimensions = List.copyOf(dimensions);
        words = Map.copyOf(words);
    }
}
