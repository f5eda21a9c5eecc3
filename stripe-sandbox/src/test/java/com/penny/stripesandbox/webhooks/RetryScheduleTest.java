package com.penny.stripesandbox.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {
    private final RetrySchedule schedule = new RetrySchedule(Duration.ofSeconds(2));

    @Test
    void theWaitDoublesUpToAnHour() {
        assertThat(schedule.next(0, 1, 0)).hasValue(2_000);
        assertThat(schedule.next(0, 2, 0)).hasValue(4_000);
        assertThat(schedule.next(0, 11, 0)).hasValue(2_048_000);
        assertThat(schedule.next(0, 12, 0)).hasValue(3_600_000);
        assertThat(schedule.next(0, 1_000, 0)).hasValue(3_600_000);
    }

    @Test
    void itGoesOnForThreeDaysAndNoLonger() {
        List<Long> attempts = new ArrayList<>();
        OptionalLong next = OptionalLong.of(0);
        while (next.isPresent()) {
            attempts.add(next.getAsLong());
            next = schedule.next(0, attempts.size(), next.getAsLong());
        }

        long last = attempts.get(attempts.size() - 1);
        assertThat(Duration.ofMillis(last)).isBetween(Duration.ofHours(71), Duration.ofHours(72));
    }
}
