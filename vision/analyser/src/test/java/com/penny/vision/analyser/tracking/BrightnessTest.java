package com.penny.vision.analyser.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import com.penny.vision.analyser.geometry.Box;
import com.penny.vision.analyser.media.Frame;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BrightnessTest {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 360;

    @Test
    void sensorNoiseIsNoMotion() {
        assertThat(new Brightness(noisy(1)).changeSince(new Brightness(noisy(2))))
                .isLessThan(0.0005);
    }

    @Test
    void aLampIsNoMotion() {
        assertThat(new Brightness(plain(140)).changeSince(new Brightness(plain(100))))
                .isZero();
    }

    @Test
    void aMovedObjectIsMotionWhereItIs() {
        Frame frame = plain(100);
        for (int y = 100; y < 140; y++) {
            Arrays.fill(frame.rgb(), (y * WIDTH + 200) * 3, (y * WIDTH + 240) * 3, (byte) 250);
        }
        Brightness before = new Brightness(plain(100));
        Brightness after = new Brightness(frame);

        assertThat(after.changeSince(before, new Box(190, 90, 250, 150))).isGreaterThan(0.3);
        assertThat(after.changeSince(before, new Box(400, 90, 460, 150))).isZero();
    }

    private static Frame plain(int level) {
        byte[] rgb = new byte[WIDTH * HEIGHT * 3];
        Arrays.fill(rgb, (byte) level);
        return new Frame(0, WIDTH, HEIGHT, rgb);
    }

    private static Frame noisy(long seed) {
        Frame frame = plain(100);
        Random random = new Random(seed);
        for (int i = 0; i < frame.rgb().length; i++) {
            frame.rgb()[i] = (byte) (100 + random.nextGaussian() * 4);
        }
        return frame;
    }
}
