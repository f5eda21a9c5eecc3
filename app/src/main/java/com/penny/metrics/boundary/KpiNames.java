package com.penny.metrics.boundary;

import com.penny.kernel.Problem;
import com.penny.metrics.Kpi;
import com.penny.metrics.Kpi.Dimension;
import com.penny.metrics.Kpi.Kind;
import com.penny.metrics.Kpis;
import com.penny.metrics.entity.AlertsBehind;
import com.penny.metrics.entity.AlertsBehind.Line;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Figures by the ids that callers name. */
final class KpiNames {

    @Schema(name = "MetricSide")
    public enum Side {
        COUNTED,
        AMONG;

        /** The counts on that side; a figure that is no share has one side. */
        List<String> of(Kpi kpi) {
            return this == AMONG && kpi.kind() == Kind.RATE ? kpi.among() : kpi.of();
        }
    }

    private KpiNames() {}

    /** @throws Problem 400 for what is no duration */
    static Kpi duration(String id) {
        return Kpis.find(id)
                .filter(kpi -> kpi.kind() == Kind.DURATION)
                .orElseThrow(() -> Problem.invalid("/kpi", "Name a duration by its id, such as raise."));
    }

    /**
     * @return null for all alerts
     * @throws Problem 400 for one without the other
     */
    static Line line(Dimension dimension, UUID memberId) {
        if ((dimension == null) != (memberId == null)) {
            throw Problem.invalid("/memberId", "Name both: what it is broken down by, and the id of a line of that.");
        }
        return dimension == null ? null : new Line(dimension, memberId);
    }

    /** @throws Problem 400 for what counts no alerts */
    static Kpi ofAlerts(String id) {
        return Kpis.find(id)
                .filter(kpi -> AlertsBehind.knows(kpi.of()))
                .orElseThrow(() ->
                        Problem.invalid("/kpi", "Name a figure that counts alerts by its id, such as dismissed."));
    }
}
