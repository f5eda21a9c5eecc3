package com.penny.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RestartBudgetTest {

    private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");

    private final RestartBudget budget = new RestartBudget();

    @Test
    void threeEndsInAMinuteAreForgivenWithGrowingPausesAndTheFourthIsNot() {
        Duration first = budget.spend(START).orElseThrow();
        Duration second = budget.spend(START.plusSeconds(10)).orElseThrow();
        Duration third = budget.spend(START.plusSeconds(20)).orElseThrow();
        assertThat(first).isLessThan(Duration.ofSeconds(1));
        assertThat(second).isGreaterThan(first);
        assertThat(third).isGreaterThan(second);
        assertThat(budget.spend(START.plusSeconds(30))).isEmpty();
    }

    @Test
    void anEndNowAndThenNeverSpendsTheBudget() {
        for (int i = 0; i < 20; i++) {
            Optional<Duration> pause = budget.spend(START.plusSeconds(31L * i));
            assertThat(pause).isPresent();
        }
    }
}
