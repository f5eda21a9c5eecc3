package com.penny.identity.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.penny.kernel.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ThrottleTest {

    private static final String ADDRESS = "sam@shop.example";

    private final Throttle throttle = new Throttle();
    private Instant now = Instant.parse("2026-11-23T10:00:00Z");

    @BeforeEach
    void start() {
        wait(Duration.ZERO);
    }

    @Test
    void fourMistakesCostNothing() {
        fail(4);
        assertOpen();
    }

    @Test
    void fromTheFifthOnEachMistakeDoublesTheWait() {
        fail(5);
        for (int seconds = 1; seconds <= 512; seconds *= 2) {
            assertClosed();
            wait(Duration.ofSeconds(seconds).minusMillis(1));
            assertClosed();
            wait(Duration.ofMillis(1));
            assertOpen();
            fail(1);
        }
    }

    @Test
    void nobodyWaitsLongerThanAQuarterOfAnHour() {
        fail(1000);
        wait(Duration.ofMinutes(15).minusSeconds(1));
        assertClosed();
        wait(Duration.ofSeconds(1));
        assertOpen();
    }

    @Test
    void theRefusalSaysHowLongToWait() {
        fail(7);
        assertThatThrownBy(() -> throttle.check(ADDRESS)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.status()).isEqualTo(429);
            assertThat(problem).hasMessageContaining("Wait 5 seconds");
        });
    }

    @Test
    void successForgetsTheMistakes() {
        fail(20);
        throttle.succeeded(ADDRESS);
        assertOpen();
        fail(4);
        assertOpen();
    }

    @Test
    void oneCallersMistakesAreNotAnothers() {
        fail(20);
        assertThatCode(() -> throttle.check("kim@shop.example")).doesNotThrowAnyException();
    }

    private void fail(int times) {
        for (int time = 0; time < times; time++) {
            throttle.failed(ADDRESS);
        }
    }

    private void wait(Duration time) {
        now = now.plus(time);
        throttle.clock = Clock.fixed(now, ZoneOffset.UTC);
    }

    private void assertOpen() {
        assertThatCode(() -> throttle.check(ADDRESS)).doesNotThrowAnyException();
    }

    private void assertClosed() {
        assertThatThrownBy(() -> throttle.check(ADDRESS)).isInstanceOf(Problem.class);
    }
}
