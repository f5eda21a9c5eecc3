package com.penny.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTest {

    private static final UUID ID = UUID.fromString("019a0000-0000-7000-8000-000000000001");

    record Sample(String text, int count, Instant at, UUID id, List<Boolean> flags) {}

    @Test
    void fieldsAreSortedAndNothingStandsBetween() {
        Sample sample = new Sample("a", 3, Instant.parse("2026-11-23T10:00:00Z"), ID, Arrays.asList(true, null, false));

        assertThat(CanonicalJson.write(sample))
                .isEqualTo("{\"at\":\"2026-11-23T10:00:00Z\",\"count\":3,\"flags\":[true,null,false],\"id\":\"" + ID
                        + "\",\"text\":\"a\"}");
    }

    /** The example of RFC 8785, 3.2.3. */
    @Test
    void keysAreSortedByTheirUtf16CodeUnits() {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (String key : List.of("\u20ac", "\r", "\ufb33", "1", "\ud83d\ude00", "\u0080", "\u00f6")) {
            fields.put(key, 0);
        }

        assertThat(CanonicalJson.write(fields))
                .isEqualTo(
                        "{\"\\r\":0,\"1\":0,\"\u0080\":0,\"\u00f6\":0,\"\u20ac\":0,\"\ud83d\ude00\":0,\"\ufb33\":0}");
    }

    /** The string of RFC 8785, 3.2.2. */
    @Test
    void onlyWhatMustBeIsEscapedAndInTheShortestWay() {
        assertThat(CanonicalJson.write("\u20ac$\u000f\nA'B\"\\\\\"/"))
                .isEqualTo("\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"");
        assertThat(CanonicalJson.write("\b\t\f\r\u0000")).isEqualTo("\"\\b\\t\\f\\r\\u0000\"");
    }

    @Test
    void halfACharacterIsEscapedSoThatTheTextHasBytes() {
        assertThat(CanonicalJson.write("a\ud83d")).isEqualTo("\"a\\ud83d\"");
        assertThat(CanonicalJson.write("\ude00b")).isEqualTo("\"\\ude00b\"");
        assertThat(CanonicalJson.write("\ud83d\ude00")).isEqualTo("\"\ud83d\ude00\"");
    }

    @Test
    void whatIsWrittenIsReadBack() {
        Sample sample =
                new Sample("\ud83d\ude00\u0000\ud83d", -1, Instant.parse("2026-11-23T10:00:00.123Z"), ID, List.of());

        assertThat(Json.read(CanonicalJson.write(sample), Sample.class)).isEqualTo(sample);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, 9007199254740991L, -9007199254740991L})
    void wholeNumbersAreExact(long number) {
        assertThat(CanonicalJson.write(number)).isEqualTo(Long.toString(number));
    }

    @Test
    void numbersThatReadersDisagreeOnAreRefused() {
        for (Object number :
                List.of(0.1, 1.0, 9007199254740992L, Long.MIN_VALUE, new java.math.BigInteger("1".repeat(30)))) {
            assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.write(number));
        }
    }
}
