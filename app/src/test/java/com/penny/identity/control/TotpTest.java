package com.penny.identity.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TotpTest {

    private static final long NEVER = 0;

    /** The secret of RFC 6238, appendix B. */
    private final Totp totp =
            new Totp(new Base32().encodeToString("12345678901234567890".getBytes(StandardCharsets.US_ASCII)));

    /** RFC 6238, appendix B (SHA-1), the last six of its eight digits. */
    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "1111111111, 050471", "1234567890, 005924", "2000000000, 279037"})
    void codesAreThoseOfTheStandard(long seconds, String code) {
        assertThat(totp.step(code, NEVER, Instant.ofEpochSecond(seconds))).isEqualTo(OptionalLong.of(seconds / 30));
    }

    @Test
    void aPhonesClockMayBeHalfAMinuteOff() {
        assertThat(totp.step("287082", NEVER, Instant.ofEpochSecond(29))).isPresent();
        assertThat(totp.step("287082", NEVER, Instant.ofEpochSecond(89))).isPresent();
        assertThat(totp.step("287082", NEVER, Instant.ofEpochSecond(90))).isEmpty();
    }

    @Test
    void aCodeIsWorthNothingTwice() {
        assertThat(totp.step("287082", 1, Instant.ofEpochSecond(59))).isEmpty();
        assertThat(totp.step("287082", 2, Instant.ofEpochSecond(59))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "28708", "2870820", "287083", "28708２", "abcdef", "287 082"})
    void whatIsNotTheCodeIsRefused(String code) {
        assertThat(totp.step(code, NEVER, Instant.ofEpochSecond(59))).isEmpty();
    }

    @Test
    void aNewSecretHas160Bits() {
        assertThat(new Base32().decode(Totp.newSecret())).hasSize(20);
        assertThat(Totp.newSecret()).isNotEqualTo(Totp.newSecret());
    }
}
