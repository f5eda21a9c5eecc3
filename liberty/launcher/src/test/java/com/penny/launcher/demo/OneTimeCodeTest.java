package com.penny.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneTimeCodeTest {

    /** RFC 6238, appendix B (SHA-1), the last six of its eight digits; the secret in Base32. */
    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "1234567890, 005924", "20000000000, 353130"})
    void codesAreThoseOfTheStandard(long seconds, String code) {
        assertThat(OneTimeCode.at(Instant.ofEpochSecond(seconds), "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"))
                .isEqualTo(code);
    }
}
