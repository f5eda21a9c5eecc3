package com.penny.metrics.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.penny.kernel.Problem;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-30T23:30:00Z"), ZoneOffset.UTC);

    @Test
    void unlessSaidOtherwiseItIsFourWeeksUpToToday() {
        Period period = Period.of(null, "", NOW);

        assertThat(period).isEqualTo(new Period(LocalDate.of(2026, 11, 3), LocalDate.of(2026, 11, 30)));
        assertThat(period.before()).isEqualTo(new Period(LocalDate.of(2026, 10, 6), LocalDate.of(2026, 11, 2)));
        assertThat(period.finish()).isEqualTo("2026-12-01T00:00:00Z");
    }

    @Test
    void aSingleDayAndFourHundredAreOne() {
        assertThat(Period.of("2026-11-30", "2026-11-30", NOW).before().from()).isEqualTo("2026-11-29");
        assertThat(Period.of("2025-10-27", "2026-11-30", NOW).from()).isEqualTo("2025-10-27");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-01, 2026-11-30, no later than",
        "2025-10-26, 2026-11-30, at most 400",
        "yesterday, 2026-11-30, 2026-11-23",
        "2026-02-30, 2026-11-30, 2026-11-23",
        "0001-01-01, 0001-01-02, 2026-11-23",
        "null, 2026-11-30, 2026-11-23"
    })
    void whatIsNoPeriodIsRefusedAndSaysWhatToSend(String from, String to, String says) {
        assertThatThrownBy(() -> Period.of(from, to, NOW))
                .isInstanceOf(Problem.class)
                .hasMessageContaining(says);
    }
}
