package com.penny.metrics.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Spans of time in fixed buckets, four to a doubling, from a tenth of a second on: two such histograms are added by adding their
 * counts. A percentile lies within its bucket, whose ends are 19% apart.
 */
public final class Buckets {

    private static final double FIRST_MILLIS = 100;
    private static final double TO_A_DOUBLING = 4;

    /**
     * Where a percentile lies.
     *
     * @param aboveMillis the lower end
     * @param atMostMillis the upper end
     */
    @Schema(name = "MetricSpan")
    public record Span(long aboveMillis, long atMostMillis) {}

    /** How many spans lie between its ends. */
    @Schema(name = "MetricBucket")
    public record Bucket(long aboveMillis, long atMostMillis, long count) {}

    private final TreeMap<Integer, Long> counts = new TreeMap<>();

    /** @param byNumber counts by the number of the bucket, as text */
    Buckets(Map<String, Long> byNumber) {
        byNumber.forEach((number, count) -> counts.put(Integer.parseInt(number), count));
    }

    long count() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * @param percent 1 to 100
     * @return null of none
     */
    Span percentile(int percent) {
        long wanted = (count() * percent + 99) / 100;
        long passed = 0;
        for (Map.Entry<Integer, Long> bucket : counts.entrySet()) {
            passed += bucket.getValue();
            if (passed >= wanted && wanted > 0) {
                return new Span(end(bucket.getKey() - 1), end(bucket.getKey()));
            }
        }
        return null;
    }

    /** From the first to the last that has anything in it, those between them too. */
    List<Bucket> all() {
        List<Bucket> all = new ArrayList<>();
        if (!counts.isEmpty()) {
            for (int number = counts.firstKey(); number <= counts.lastKey(); number++) {
                all.add(new Bucket(end(number - 1), end(number), counts.getOrDefault(number, 0L)));
            }
        }
        return all;
    }

    private static long end(int number) {
        return number < 0 ? 0 : Math.round(FIRST_MILLIS * Math.pow(2, number / TO_A_DOUBLING));
    }
}
