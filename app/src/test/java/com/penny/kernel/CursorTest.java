package com.penny.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @Test
    void whatAPageGaveIsUnderstoodByTheNext() {
        Cursor cursor = new Cursor(Instant.parse("2026-11-23T05:06:07.123456Z"), UUID.randomUUID());

        assertThat(Cursor.decode(cursor.encode())).isEqualTo(cursor);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = "  ")
    void noCursorIsTheFirstPage(String text) {
        assertThat(Cursor.decode(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"garbage", "***", "MS4y", "YS5iLmM", "MTc2My4wLm5vdC1hLXV1aWQ", "OTk5OTk5OTk5OTk5OTk5OTk5OS4wLjA"
            })
    void anythingElseIsARefusalThatPointsAtTheCursor(String text) {
        assertThatThrownBy(() -> Cursor.decode(text)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.status()).isEqualTo(400);
            assertThat(problem.errors()).extracting(Problem.FieldError::pointer).containsExactly("/cursor");
        });
    }

    /** Each once reached the database, or failed before it in a way that nobody caught. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "9223372036854775807.9223372036854775807.00000000-0000-0000-0000-000000000000",
                "31556889864403199.0.00000000-0000-0000-0000-000000000000",
                "-31557014167219200.0.00000000-0000-0000-0000-000000000000",
                "7258118401.0.00000000-0000-0000-0000-000000000000"
            })
    void aTimeThatNoRowHasIsARefusalToo(String madeUp) {
        String text = Base64.getUrlEncoder().encodeToString(madeUp.getBytes(StandardCharsets.US_ASCII));

        assertThatThrownBy(() -> Cursor.decode(text))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.status()).isEqualTo(400));
    }
}
