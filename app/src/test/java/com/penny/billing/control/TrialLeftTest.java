package com.penny.billing.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.penny.billing.entity.SubscriptionCheckout.Terms;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrialLeftTest {

    private static final Instant NOW = Instant.parse("2026-12-01T09:00:00Z");

    private static Terms left(Duration trial) {
        return TrialLeft.terms("price_1", trial == null ? null : NOW.plus(trial), NOW);
    }

    @Test
    void whatIsLeftOfATrialIsFreeToTheSecond() {
        assertThat(left(Duration.ofDays(20))).isEqualTo(new Terms("price_1", NOW.plus(Duration.ofDays(20)), null));
        assertThat(left(Duration.ofHours(49)).trialUntil()).isEqualTo(NOW.plus(Duration.ofHours(49)));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "3600, 1", "86399, 1", "86400, 2", "172800, 3", "174599, 3"})
    void theLastDaysThatStripeWouldNotTakeAsATimeAreGivenWhole(long seconds, int days) {
        assertThat(left(Duration.ofSeconds(seconds))).isEqualTo(new Terms("price_1", null, days));
    }

    @Test
    void withoutATrialOrAfterItTheFirstPeriodIsPaidAtOnce() {
        assertThat(left(null)).isEqualTo(new Terms("price_1", null, null));
        assertThat(left(Duration.ZERO)).isEqualTo(new Terms("price_1", null, null));
        assertThat(left(Duration.ofDays(-3))).isEqualTo(new Terms("price_1", null, null));
    }
}
