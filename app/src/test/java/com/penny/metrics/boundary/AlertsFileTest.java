package com.penny.metrics.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.penny.kernel.Cursor;
import com.penny.kernel.Problem;
import com.penny.metrics.entity.AlertsBehind.Behind;
import com.penny.metrics.entity.AlertsBehind.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AlertsFileTest {

    private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");
    private static final int AT_A_TIME = 2;

    @Test
    void aFileHasEveryAlertBehindTheFigureOnce() {
        assertThat(List.of(AlertsFile.of(alerts(5), AT_A_TIME, 5).toString().split("\r\n")))
                .hasSize(6)
                .doesNotHaveDuplicates()
                .last()
                .asString()
                .contains("Aisle 4");
    }

    @Test
    void whatIsTooMuchForAFileIsSaidAndNothingIsCutOff() {
        assertThatThrownBy(() -> AlertsFile.of(alerts(6), AT_A_TIME, 5))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("A file takes 5 alerts");
    }

    private static Function<Cursor, List<Behind>> alerts(int count) {
        List<Behind> all =
                IntStream.range(0, count).mapToObj(AlertsFileTest::alert).toList();
        return after -> all.stream()
                .filter(alert -> after == null || alert.raisedAt().isBefore(after.at()))
                .limit(AT_A_TIME)
                .toList();
    }

    private static Behind alert(int number) {
        return new Behind(
                new UUID(0, number),
                new UUID(1, 0),
                "Market",
                "Aisle " + number,
                NOON.minusSeconds(number),
                Outcome.PENDING,
                null);
    }
}
