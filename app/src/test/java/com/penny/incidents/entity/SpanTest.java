package com.penny.incidents.entity;

import static com.penny.incidents.entity.AlertsForTests.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanTest {

    private static final Duration GAP = Duration.ofSeconds(10);

    @ParameterizedTest
    @CsvSource({
        "0, 4, true, one and the same",
        "2, 6, true, overlapping",
        "-3, 1, true, overlapping from before",
        "13, 17, true, after a pause that is short enough",
        "14, 18, false, after a pause that is not",
        "-13, -9, true, before it by less than the pause",
        "-14, -10, false, before it by the pause",
        "-60, 60, true, all around it"
    })
    void recordingsAreNearWhenLittleTimeLiesBetweenThem(int from, int until, boolean near, String how) {
        Span first = new Span(NOW, NOW.plusSeconds(4));
        Span second = new Span(NOW.plusSeconds(from), NOW.plusSeconds(until));

        assertThat(first.near(second, GAP)).as(how).isEqualTo(near);
        assertThat(second.near(first, GAP)).as(how).isEqualTo(near);
        assertThat(first.with(second)).isEqualTo(second.with(first));
        assertThat(first.with(second).length())
                .isEqualTo(Duration.ofSeconds(Math.max(4, until) - Math.min(0, (long) from)));
    }
}
