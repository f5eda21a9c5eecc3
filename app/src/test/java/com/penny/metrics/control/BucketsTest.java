package com.penny.metrics.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.penny.metrics.control.Buckets.Bucket;
import com.penny.metrics.control.Buckets.Span;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class BucketsTest {

    @Test
    void ofNoneThereIsNoPercentileAndNoBucket() {
        Buckets none = new Buckets(Map.of());

        assertThat(none.percentile(50)).isNull();
        assertThat(none.all()).isEmpty();
    }

    @Test
    void bucketsAreFourToADoublingAndHaveNoGaps() {
        List<Bucket> all = new Buckets(Map.of("0", 1L, "4", 2L)).all();

        assertThat(all).hasSize(5);
        assertThat(all.get(0)).isEqualTo(new Bucket(0, 100, 1));
        assertThat(all.get(4)).isEqualTo(new Bucket(168, 200, 2));
        for (int i = 1; i < all.size(); i++) {
            assertThat(all.get(i).aboveMillis()).isEqualTo(all.get(i - 1).atMostMillis());
        }
    }

    /** As the database sorts them in. */
    private static int number(long millis) {
        return (int) Math.min(100, Math.max(0, Math.ceil(4 * Math.log(millis / 100.0) / Math.log(2) - 1e-9)));
    }

    @Property
    void aPercentileLiesInTheBucketThatItsRankFallsIn(
            @ForAll @Size(min = 1, max = 60) List<@LongRange(min = 1, max = 2_000_000_000) Long> spans) {
        Map<String, Long> counts = new TreeMap<>();
        spans.forEach(span -> counts.merge(String.valueOf(number(span)), 1L, Long::sum));
        List<Long> sorted = spans.stream().sorted().toList();
        for (int percent : List.of(1, 50, 95, 100)) {
            long exact = sorted.get((int) Math.ceil(percent * sorted.size() / 100.0) - 1);

            Span span = new Buckets(counts).percentile(percent);

            // One of rounding, since ends are whole milliseconds.
            assertThat(exact).isBetween(span.aboveMillis() - 1, span.atMostMillis() + 1);
            assertThat(span.atMostMillis())
                    .isLessThanOrEqualTo(Math.max(100, Math.round(span.aboveMillis() * 1.2) + 2));
        }
    }

    @Property
    void twoAddedAreWhatBothAre(
            @ForAll @Size(max = 30) List<@LongRange(min = 1, max = 1_000_000) Long> some,
            @ForAll @Size(max = 30) List<@LongRange(min = 1, max = 1_000_000) Long> others) {
        Map<String, Long> added = new TreeMap<>();
        some.forEach(span -> added.merge(String.valueOf(number(span)), 1L, Long::sum));
        others.forEach(span -> added.merge(String.valueOf(number(span)), 1L, Long::sum));

        assertThat(new Buckets(added).count()).isEqualTo(some.size() + others.size());
    }
}
