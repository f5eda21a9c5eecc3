package com.penny.recovery.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DaytimeTest {

    @ParameterizedTest
    @CsvSource({
        // Madrid is an hour ahead in winter, two in summer.
        "2026-11-30T07:00:00Z, Europe/Madrid, PT0S",
        "2026-11-30T06:59:59Z, Europe/Madrid, PT1S",
        "2026-11-30T19:59:59Z, Europe/Madrid, PT0S",
        "2026-11-30T20:00:00Z, Europe/Madrid, PT11H",
        "2026-11-30T23:30:00Z, Europe/Madrid, PT7H30M",
        "2026-07-01T06:00:00Z, Europe/Madrid, PT0S",
        "2026-11-30T07:00:00Z, America/New_York, PT6H",
        // The night in which clocks go forward has an hour less.
        "2026-03-28T20:00:00Z, Europe/Madrid, PT10H"
    })
    void nobodyIsWrittenToAtNightWhereTheyAre(Instant now, ZoneId zone, Duration wait) {
        assertThat(Daytime.in(now, zone)).isEqualTo(wait);
    }
}
