package com.penny.vision.analyser.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import com.penny.vision.analyser.geometry.Box;
import com.penny.vision.analyser.media.Frame;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ShelfPatternTest {

    private static final int SIDE = 100;
    private static final Box PLACE = new Box(20, 20, 74, 74);

    @Test
    void noiseIsNoDifference() {
        assertThat(differs(shelf(1, 1, false), shelf(2, 1, false))).isFalse();
    }

    @Test
    void aShadowOverTheWholePlaceIsNoDifference() {
        assertThat(differs(shelf(1, 1, false), shelf(2, 0.7, false))).isFalse();
    }

    @Test
    void anItemThatIsGoneIsADifference() {
        assertThat(differs(shelf(1, 1, false), shelf(2, 1, true))).isTrue();
    }

    private static boolean differs(Frame before, Frame after) {
        return ShelfPattern.of(before, PLACE).differsFrom(ShelfPattern.of(after, PLACE));
    }

    /** Striped goods; one of them may be gone, so that the dark back of the shelf shows. */
    private static Frame shelf(long seed, double light, boolean gone) {
        Random noise = new Random(seed);
        byte[] rgb = new byte[SIDE * SIDE * 3];
        for (int i = 0; i < SIDE * SIDE; i++) {
            int x = i % SIDE;
            int y = i / SIDE;
            boolean hole = gone && x > 40 && x < 56 && y > 40 && y < 60;
            double level = hole ? 40 : x / 8 % 2 == 0 ? 170 : 110;
            for (int channel = 0; channel < 3; channel++) {
                rgb[i * 3 + channel] = (byte) (level * light + noise.nextGaussian() * 3);
            }
        }
        return new Frame(0, SIDE, SIDE, rgb);
    }
}
