package com.penny.evidence.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {

    @ParameterizedTest
    @CsvSource({
        "bytes=0-0, 0, 0",
        "bytes=0-99, 0, 99",
        "bytes=10-19, 10, 19",
        "bytes=90-, 90, 99",
        "bytes=90-500, 90, 99",
        "bytes=-10, 90, 99",
        "bytes=-500, 0, 99",
        "' bytes=0-1 ', 0, 1"
    })
    void aRangeLiesWithinTheObject(String header, long first, long last) {
        assertThat(ByteRange.parse(header, 100)).contains(new ByteRange(first, last));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=100-", "bytes=100-200", "bytes=20-10", "bytes=-0"})
    void aRangeOutsideOfTheObjectCannotBeSatisfied(String header) {
        assertThat(ByteRange.parse(header, 100)).contains(ByteRange.UNSATISFIABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=-", "bytes=0-1,5-6", "items=0-1", "bytes=a-b", "", "bytes=99999999999999999999-"})
    void whatIsNotASingleRangeIsIgnored(String header) {
        assertThat(ByteRange.parse(header, 100)).isEmpty();
    }

    @Test
    void anEmptyObjectHasNoRange() {
        assertThat(ByteRange.parse("bytes=-5", 0)).contains(ByteRange.UNSATISFIABLE);
        assertThat(ByteRange.parse("bytes=0-", 0)).contains(ByteRange.UNSATISFIABLE);
    }

    @Test
    void noHeaderIsNoRangeAndALengthCountsBothEnds() {
        assertThat(ByteRange.parse(null, 100)).isEmpty();
        assertThat(new ByteRange(10, 19).length()).isEqualTo(10);
    }
}
