package com.penny.launcher.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EnumerationBenchTest {

    @Test
    void timesThatAreAlikeTellNothingAndTimesApartTellAll() {
        assertThat(EnumerationBench.guessedRight(List.of(1.0, 2.0, 3.0), List.of(1.0, 2.0, 3.0)))
                .isEqualTo(0.5);
        assertThat(EnumerationBench.guessedRight(List.of(10.0, 11.0), List.of(1.0, 2.0)))
                .isEqualTo(1.0);
        assertThat(EnumerationBench.guessedRight(List.of(1.0, 2.0), List.of(10.0, 11.0)))
                .isEqualTo(1.0);
        assertThat(EnumerationBench.guessedRight(List.of(2.0), List.of(1.0, 3.0, 3.0, 1.0)))
                .isEqualTo(0.5);
    }
}
