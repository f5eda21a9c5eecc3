package com.penny.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class IntervalTest {

    /** Figures of R. G. Newcombe, "Two-sided confidence intervals for the single proportion", 1998, table I, method 3. */
    @Test
    void itIsTheOneThatIsPublished() {
        assertInterval(81, 263, 0.2553, 0.3662);
        assertInterval(15, 148, 0.0624, 0.1605);
        assertInterval(0, 20, 0.0000, 0.1611);
        assertInterval(1, 29, 0.0061, 0.1718);
    }

    @Test
    void ofNothingNothingCanBeSaid() {
        assertThat(Interval.of(0, 0)).isNull();
    }

    @Property
    void itHoldsTheShareAndStaysBetweenNoneAndAll(
            @ForAll @LongRange(max = 1_000_000) long hits, @ForAll @LongRange(max = 1_000_000) long others) {
        Interval interval = Interval.of(hits, hits + others);
        if (interval != null) {
            assertThat(interval.low()).isBetween(0.0, interval.share());
            assertThat(interval.high()).isBetween(interval.share(), 1.0);
        }
    }

    private static void assertInterval(long hits, long all, double low, double high) {
        assertThat(Interval.of(hits, all).low()).isCloseTo(low, within(0.00005));
        assertThat(Interval.of(hits, all).high()).isCloseTo(high, within(0.00005));
    }
}
