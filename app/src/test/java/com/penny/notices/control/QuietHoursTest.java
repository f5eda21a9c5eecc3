package com.penny.notices.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hours by the clock on the wall. */
class QuietHoursTest {

    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");

    @ParameterizedTest
    @CsvSource({
        // Over midnight; Madrid is an hour ahead in winter.
        "2026-11-28T20:59:59Z, 22:00, 07:00, false",
        "2026-11-28T21:00:00Z, 22:00, 07:00, true",
        "2026-11-29T02:00:00Z, 22:00, 07:00, true",
        "2026-11-29T05:59:59Z, 22:00, 07:00, true",
        "2026-11-29T06:00:00Z, 22:00, 07:00, false",
        // Within a day.
        "2026-11-28T12:30:00Z, 13:00, 15:00, true",
        "2026-11-28T14:00:00Z, 13:00, 15:00, false",
        // The clock is set back at 3: what is half past two by it comes twice.
        "2026-10-25T00:30:00Z, 02:00, 03:00, true",
        "2026-10-25T01:30:00Z, 02:00, 03:00, true",
        "2026-10-25T02:00:00Z, 02:00, 03:00, false",
    })
    void theStoresClockDecides(Instant now, LocalTime from, LocalTime until, boolean quiet) {
        assertThat(QuietHours.at(now, MADRID, from, until)).isEqualTo(quiet);
    }

    @Test
    void whoHasNoneIsToldAtAllHours() {
        assertThat(QuietHours.at(Instant.EPOCH, MADRID, null, null)).isFalse();
    }
}
