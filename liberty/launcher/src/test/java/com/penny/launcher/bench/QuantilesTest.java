package com.penny.launcher.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QuantilesTest {

    @Test
    void theNearestRankIsAlwaysAMeasuredValue() {
        Quantiles twenty = new Quantiles(
                IntStream.rangeClosed(1, 20).mapToObj(i -> (double) (21 - i)).toList());
        assertThat(twenty.median()).isEqualTo(10);
        assertThat(twenty.at(0.95)).isEqualTo(19);
        assertThat(twenty.at(1)).isEqualTo(20);
    }

    @Test
    void oneValueIsAllQuantiles() {
        assertThat(new Quantiles(List.of(2.5)).at(0.95)).isEqualTo(2.5);
    }

    @Test
    void nothingHasNoQuantiles() {
        assertThatThrownBy(() -> new Quantiles(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
