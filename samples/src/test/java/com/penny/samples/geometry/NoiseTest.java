package com.penny.samples.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NoiseTest {

    @Test
    void cellsFillTheUnitIntervalEvenly() {
        double[] values = IntStream.range(0, 10_000)
                .mapToDouble(i -> Noise.cell(i, i / 7, -i))
                .toArray();

        assertThat(DoubleStream.of(values)).allMatch(value -> value >= 0 && value < 1);
        assertThat(DoubleStream.of(values).average().orElseThrow()).isCloseTo(.5, within(.02));
    }

    @Test
    void smoothNoiseMeetsTheLattice() {
        assertThat(Noise.smooth(4, -3, 9)).isEqualTo(Noise.cell(4, -3, 9));
    }

    @Test
    void smoothNoiseHasNoJumps() {
        double before = Noise.smooth(2 - 1e-7, .3, .4);
        double after = Noise.smooth(2 + 1e-7, .3, .4);

        assertThat(after).isCloseTo(before, within(1e-6));
    }

    @Test
    void sequencesOfOneSeedAreEqual() {
        SampleSequence first = new SampleSequence(42);
        SampleSequence second = new SampleSequence(42);

        assertThat(IntStream.range(0, 50).mapToDouble(i -> first.next()).toArray())
                .containsExactly(
                        IntStream.range(0, 50).mapToDouble(i -> second.next()).toArray());
    }
}
