package com.penny.jobs.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.penny.jobs.Job;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RhythmTest {

    private static final Job NIGHTLY = new Job() {
        @Override
        public String name() {
            return "nightly";
        }

        @Override
        public Duration every() {
            return Duration.ofDays(1);
        }

        @Override
        public Duration after() {
            return Duration.ofHours(3);
        }
    };

    @ParameterizedTest
    @CsvSource({
        "2026-12-01T02:59:59Z, 2026-11-30T03:00:00Z, 2026-12-01T03:00:00Z",
        "2026-12-01T03:00:00Z, 2026-12-01T03:00:00Z, 2026-12-02T03:00:00Z",
        "2026-12-31T23:00:00Z, 2026-12-31T03:00:00Z, 2027-01-01T03:00:00Z",
        // A clock that is set back by years still has one.
        "1969-12-31T12:00:00Z, 1969-12-31T03:00:00Z, 1970-01-01T03:00:00Z"
    })
    void aNightlyJobIsDueAtThree(Instant now, Instant last, Instant next) {
        assertThat(Rhythm.last(NIGHTLY, now)).isEqualTo(last);
        assertThat(Rhythm.next(NIGHTLY, now)).isEqualTo(next);
    }
}
