package com.penny.jobs.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.penny.jobs.Discrepancy;
import com.penny.kernel.Problem;
import com.penny.tenancy.OutcomeUnknown;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BreakdownsTest {

    static Stream<Throwable> passing() {
        return Stream.of(
                new OutcomeUnknown(new SQLException("commit", "25000")),
                new IllegalStateException(new SQLTransientConnectionException("none left in the pool")),
                new RuntimeException(new RuntimeException(new SQLException("shut down", "57P01"))),
                new IllegalStateException(new SQLException("gone", "08006")),
                new IllegalStateException(new SQLException("deadlock", "40P01")));
    }

    @ParameterizedTest
    @MethodSource("passing")
    void whatPassesByItselfIsTriedAgain(Throwable failure) {
        assertThat(Breakdowns.passes(failure)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23514", "42501", "53100"})
    void whatDoesNotIsLeftToPeople(String state) {
        assertThat(Breakdowns.passes(new IllegalStateException(new SQLException("no", state))))
                .isFalse();
    }

    @Test
    void aFailureIsSaidWithWhatToDo() {
        assertThat(Breakdowns.words(new IllegalStateException(new SQLException("could not extend file", "53100"))))
                .contains("disk of the database is full", "restart");
        assertThat(Breakdowns.words(new UncheckedIOException(new IOException("No space left on device"))))
                .contains("No space left on device", "restart");
        assertThat(Breakdowns.words(new Discrepancy("Two differ."))).isEqualTo("Two differ.");
        assertThat(Breakdowns.words(Problem.conflict("a", "b", "Wait a minute.")))
                .isEqualTo("Wait a minute.");
        assertThat(Breakdowns.words(new IllegalStateException("Jane Doe, 24 Elm Street")))
                .contains("IllegalStateException", "restart")
                .doesNotContain("Jane");
        assertThat(Breakdowns.words(new Discrepancy("x".repeat(900)))).hasSize(500);
    }
}
