package com.penny.samples.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.penny.samples.geometry.Noise;
import com.penny.samples.geometry.Rgb;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DenoiserTest {

    private static final int SIZE = 40;

    @Test
    void calmsNoiseOnAFlatWall() {
        Backdrop wall = noisyWall(4, 4);

        Denoiser.smooth(wall, white());

        assertThat(spread(wall, 5, 35)).isLessThan(.12);
    }

    @Test
    void keepsTheLightOfNearAndFarSurfacesApart() {
        Backdrop step = noisyWall(4, 8);
        brighten(step, 20, 2);

        Denoiser.smooth(step, white());

        assertThat(step.colours()[(10 * SIZE + 19) * 3]).isLessThan(1.4f);
        assertThat(step.colours()[(10 * SIZE + 20) * 3]).isGreaterThan(2.4f);
    }

    /** Light between .5 and 1.5 on two panels, the right half at its own distance. */
    private static Backdrop noisyWall(float leftDistance, float rightDistance) {
        Backdrop wall = Backdrop.blank(SIZE, SIZE);
        for (int pixel = 0; pixel < SIZE * SIZE; pixel++) {
            Backdrop.store(wall.colours(), pixel, Rgb.grey(.5 + Noise.cell(pixel, 1, 2)));
            Backdrop.store(wall.normals(), pixel, new Rgb(0, 0, 1));
            wall.distances()[pixel] = pixel % SIZE < SIZE / 2 ? leftDistance : rightDistance;
        }
        return wall;
    }

    private static void brighten(Backdrop wall, int fromColumn, double extra) {
        for (int pixel = 0; pixel < SIZE * SIZE; pixel++) {
            if (pixel % SIZE >= fromColumn) {
                Backdrop.store(wall.colours(), pixel, Rgb.grey(wall.colours()[pixel * 3] + extra));
            }
        }
    }

    private static float[] white() {
        float[] reflectances = new float[SIZE * SIZE * 3];
        Arrays.fill(reflectances, 1);
        return reflectances;
    }

    private static double spread(Backdrop wall, int from, int to) {
        double[] row = IntStream.range(from, to)
                .mapToDouble(x -> wall.colours()[(20 * SIZE + x) * 3])
                .toArray();
        double mean = Arrays.stream(row).average().orElseThrow();
        return Math.sqrt(
                Arrays.stream(row).map(v -> (v - mean) * (v - mean)).average().orElseThrow());
    }
}
