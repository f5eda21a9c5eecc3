package com.penny.identity.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.penny.identity.entity.AttemptsOnPostgres;
import com.penny.kernel.Problem;
import com.penny.keyring.FieldCipher;
import com.penny.keyring.control.Fields;
import com.penny.migrations.TestDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("database")
class ThrottleTest {

    private static final String ADDRESS = "sam@shop.example";

    private final AttemptsOnPostgres database = new AttemptsOnPostgres();
    private Throttle throttle;
    private Instant now = Instant.parse("2026-11-23T10:00:00Z");

    @BeforeEach
    void start(@TempDir Path folder) throws SQLException {
        TestDatabase.shared().clear();
        throttle = throttle(Fields.in(folder));
        wait(Duration.ZERO);
    }

    @AfterEach
    void end() {
        database.close();
    }

    private Throttle throttle(FieldCipher fields) {
        Throttle fresh = new Throttle();
        fresh.transactions = database;
        fresh.attempts = database.attempts();
        fresh.fields = fields;
        return fresh;
    }

    @Test
    void aFreeAttemptIsNotRefusedByAnotherWhoseClockIsAhead() {
        attempt(1);
        wait(Duration.ofMillis(-5));
        attempt(1);
    }

    @Test
    void aRestartForgetsNothing() {
        attempt(5);
        FieldCipher fields = throttle.fields;
        throttle = throttle(fields);
        wait(Duration.ZERO);
        assertClosed();
    }

    @Test
    void aDayLaterAllIsForgotten() {
        attempt(5);
        wait(Duration.ofDays(1).plusSeconds(1));
        attempt(5);
        assertClosed();
    }

    @Test
    void theDatabaseDoesNotHoldWhatWasTried() {
        attempt(1);
        assertThat(database.keys())
                .singleElement()
                .asString()
                .doesNotContain("sam")
                .hasSize(64);
    }

    @Test
    void fiveAttemptsAreFreeAlsoWhileNoneIsCheckedYet() {
        attempt(5);
        assertClosed();
    }

    @Test
    void fromTheFifthOnEachMistakeDoublesTheWait() {
        attempt(5);
        for (int seconds = 1; seconds <= 512; seconds *= 2) {
            assertClosed();
            wait(Duration.ofSeconds(seconds).minusMillis(1));
            assertClosed();
            wait(Duration.ofMillis(1));
            attempt(1);
        }
    }

    @Test
    void nobodyWaitsLongerThanAQuarterOfAnHour() {
        for (int mistakes = 0; mistakes < 100; mistakes++) {
            wait(Duration.ofMinutes(15));
            attempt(1);
        }
        wait(Duration.ofMinutes(15).minusSeconds(1));
        assertClosed();
        wait(Duration.ofSeconds(1));
        attempt(1);
    }

    @Test
    void theRefusalSaysHowLongToWait() {
        attempt(5);
        wait(Duration.ofSeconds(1));
        attempt(1);
        wait(Duration.ofSeconds(2));
        attempt(1);
        assertThatThrownBy(() -> throttle.attempt(ADDRESS)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.status()).isEqualTo(429);
            assertThat(problem).hasMessageContaining("Wait 5 seconds");
        });
    }

    @Test
    void successForgetsTheMistakes() {
        attempt(5);
        throttle.succeeded(ADDRESS);
        attempt(5);
        assertClosed();
    }

    @Test
    void whatWasNoMistakeIsTakenBackAndNothingElse() {
        attempt(1);
        throttle.takeBack(ADDRESS);
        attempt(4);
        for (int time = 0; time < 10; time++) {
            attempt(1);
            throttle.takeBack(ADDRESS);
        }
        attempt(1);
        assertClosed();
    }

    @Test
    void betweenGuessesNothingIsForgottenByShowingThePasswordAgain() {
        for (int guess = 0; guess < 4; guess++) {
            attempt(1);
            attempt(1);
            throttle.takeBack(ADDRESS);
        }
        attempt(1);
        assertClosed();
    }

    @Test
    void oneCallersMistakesAreNotAnothers() {
        attempt(5);
        assertThatCode(() -> throttle.attempt("kim@shop.example")).doesNotThrowAnyException();
    }

    private void attempt(int times) {
        for (int time = 0; time < times; time++) {
            assertThatCode(() -> throttle.attempt(ADDRESS)).doesNotThrowAnyException();
        }
    }

    private void wait(Duration time) {
        now = now.plus(time);
        throttle.clock = Clock.fixed(now, ZoneOffset.UTC);
    }

    private void assertClosed() {
        assertThatThrownBy(() -> throttle.attempt(ADDRESS)).isInstanceOf(Problem.class);
    }
}
