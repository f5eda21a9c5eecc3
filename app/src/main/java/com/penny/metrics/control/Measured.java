package com.penny.metrics.control;

import com.penny.kernel.Interval;
import com.penny.kernel.Money;
import com.penny.metrics.control.Buckets.Span;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a figure came to.
 *
 * @param count of alerts, stores, bytes or observations; of a share those above the line
 * @param among of a share, those below the line; null for others
 * @param rate null while there is nothing below the line
 * @param median null while nothing was timed, as is {@code slow}
 * @param slow the 95th percentile
 * @param money one for each currency; empty for others
 */
@Schema(name = "MetricValue")
public record Measured(
        String kpi,
        long count,
        @Schema(nullable = true) Long among,
        @Schema(nullable = true) Interval rate,
        @Schema(nullable = true) Span median,
        @Schema(nullable = true) Span slow,
        List<Money> money) {}
