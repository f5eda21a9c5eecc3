package com.penny.metrics.boundary;

import com.penny.kernel.Interval;
import com.penny.kernel.Money;
import com.penny.metrics.Kpi;
import com.penny.metrics.Kpi.Words;
import com.penny.metrics.control.Buckets.Span;
import com.penny.metrics.control.Csv;
import com.penny.metrics.control.Measured;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Figures as lines of a file, each with what it means; money in minor units. */
final class MetricsFiles {

    private static final List<String> COLUMNS = List.of(
            "figure",
            "title",
            "definition",
            "kind",
            "value",
            "among",
            "share",
            "low_95",
            "high_95",
            "median_above_ms",
            "median_at_most_ms",
            "p95_above_ms",
            "p95_at_most_ms",
            "currency");

    private MetricsFiles() {}

    /** @param lead columns that say of when, or of what, a line is */
    static Csv file(String... lead) {
        List<String> head = new ArrayList<>(Arrays.asList(lead));
        head.addAll(COLUMNS);
        return new Csv(head.toArray(String[]::new));
    }

    static void lines(Csv csv, List<Kpi> kpis, List<Measured> values, String language, Object... lead) {
        for (int i = 0; i < kpis.size(); i++) {
            Kpi kpi = kpis.get(i);
            Measured value = values.get(i);
            if (kpi.kind() == Kpi.Kind.MONEY) {
                value.money().forEach(money -> line(csv, kpi, value, money, language, lead));
            } else {
                line(csv, kpi, value, null, language, lead);
            }
        }
    }

    private static void line(Csv csv, Kpi kpi, Measured value, Money money, String language, Object... lead) {
        Words words = kpi.words().get(language);
        Interval rate = value.rate();
        Span median = value.median();
        Span slow = value.slow();
        List<Object> cells = new ArrayList<>(Arrays.asList(lead));
        cells.addAll(Arrays.asList(
                kpi.id(),
                words.title(),
                words.definition(),
                kpi.kind(),
                money == null ? value.count() : money.minor(),
                value.among(),
                rate == null ? null : rate.share(),
                rate == null ? null : rate.low(),
                rate == null ? null : rate.high(),
                median == null ? null : median.aboveMillis(),
                median == null ? null : median.atMostMillis(),
                slow == null ? null : slow.aboveMillis(),
                slow == null ? null : slow.atMostMillis(),
                money == null ? null : money.currency()));
        csv.row(cells.toArray());
    }
}
