package com.penny.samples.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TimeStampTest {

    private static final int WIDTH = 100;
    private static final int HEIGHT = 40;

    @Test
    void writesWhiteOnADarkEdgeInTheTopLeftCorner() {
        byte[] picture = grey();

        TimeStamp.burn("12:00", picture, WIDTH, HEIGHT);

        assertThat(count(picture, 238)).isGreaterThan(30);
        assertThat(count(picture, 20)).isGreaterThan(30);
    }

    @Test
    void textThatIsTooLongIsCutAtTheEdge() {
        byte[] picture = grey();

        TimeStamp.burn("A VERY LONG CAMERA NAME 2026-03-14 12:00:00", picture, WIDTH, HEIGHT);

        int below = 8 + 7 + 1;
        assertThat(Arrays.copyOfRange(picture, below * WIDTH * 3, picture.length))
                .containsOnly(100);
    }

    @Test
    void noTextChangesNothing() {
        byte[] picture = grey();

        TimeStamp.burn("", picture, WIDTH, HEIGHT);

        assertThat(picture).isEqualTo(grey());
    }

    private static byte[] grey() {
        byte[] picture = new byte[WIDTH * HEIGHT * 3];
        Arrays.fill(picture, (byte) 100);
        return picture;
    }

    private static int count(byte[] picture, int level) {
        int count = 0;
        for (int i = 0; i < picture.length; i += 3) {
            count += (picture[i] & 255) == level ? 1 : 0;
        }
        return count;
    }
}
