package com.penny.metrics.control;

import com.penny.kernel.Interval;
import com.penny.kernel.Money;
import com.penny.metrics.Kpi;
import com.penny.metrics.entity.Counts.Row;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts of one day, member or period, and what figures they come to. */
final class Tally {

    private static final int MEDIAN = 50;
    private static final int SLOW = 95;

    private final Map<String, Map<String, Long>> counts = new HashMap<>();

    Tally(Collection<Row> rows) {
        rows.forEach(this::add);
    }

    /** By their keys, in the order in which they come. */
    static Map<String, Tally> byKey(Collection<Row> rows) {
        Map<String, Tally> tallies = new LinkedHashMap<>();
        rows.forEach(row ->
                tallies.computeIfAbsent(row.key(), key -> new Tally(List.of())).add(row));
        return tallies;
    }

    private void add(Row row) {
        counts.computeIfAbsent(row.measure(), measure -> new TreeMap<>()).merge(row.part(), row.n(), Long::sum);
    }

    /** Of one measure. */
    Buckets buckets(String measure) {
        return new Buckets(parts(measure));
    }

    List<Measured> measured(Collection<Kpi> kpis) {
        return kpis.stream().map(this::measured).toList();
    }

    Measured measured(Kpi kpi) {
        return switch (kpi.kind()) {
            case COUNT, BYTES -> new Measured(kpi.id(), sum(kpi.of()), null, null, null, null, List.of());
            case RATE -> {
                long hits = sum(kpi.of());
                long all = sum(kpi.among());
                yield new Measured(kpi.id(), hits, all, Interval.of(hits, all), null, null, List.of());
            }
            case DURATION -> {
                Buckets buckets = buckets(kpi.of().get(0));
                yield new Measured(
                        kpi.id(),
                        buckets.count(),
                        null,
                        null,
                        buckets.percentile(MEDIAN),
                        buckets.percentile(SLOW),
                        List.of());
            }
            case MONEY ->
                new Measured(kpi.id(), 0, null, null, null, null, money(kpi.of().get(0)));
        };
    }

    private List<Money> money(String measure) {
        return parts(measure).entrySet().stream()
                .map(part -> new Money(part.getValue(), part.getKey()))
                .toList();
    }

    private long sum(Collection<String> measures) {
        return measures.stream()
                .flatMap(measure -> parts(measure).values().stream())
                .mapToLong(Long::longValue)
                .sum();
    }

    private Map<String, Long> parts(String measure) {
        return counts.getOrDefault(measure, Map.of());
    }
}
