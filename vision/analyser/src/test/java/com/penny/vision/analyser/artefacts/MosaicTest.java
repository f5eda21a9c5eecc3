package com.penny.vision.analyser.artefacts;

import static org.assertj.core.api.Assertions.assertThat;

import com.penny.vision.analyser.geometry.Box;
import java.util.List;
import org.junit.jupiter.api.Test;

class MosaicTest {

    private static final int WIDTH = 480;
    private static final int HEIGHT = 270;

    @Test
    void anAreaOfTheFrameIsHiddenWhereTheWindowShowsIt() {
        // Half the size of the frame: 100 pixels of the frame are 50 of the picture.
        Picture shown = Mosaic.over(stripes(), new Box(200, 100, 1160, 640), List.of(new Box(300, 200, 500, 440)));

        assertThat(contrast(shown, 50, 50, 150, 170)).isLessThan(30);
        assertThat(contrast(shown, 160, 50, 260, 170)).isEqualTo(255);
        assertThat(contrast(shown, 50, 180, 150, 260)).isEqualTo(255);
    }

    @Test
    void whatIsHalfInTheWindowIsHiddenToItsEdge() {
        Picture shown = Mosaic.over(stripes(), new Box(200, 100, 1160, 640), List.of(new Box(0, 0, 400, 300)));

        assertThat(contrast(shown, 0, 0, 100, 100)).isLessThan(30);
        assertThat(contrast(shown, 110, 0, 200, 100)).isEqualTo(255);
    }

    @Test
    void whatIsOutsideChangesNothing() {
        Picture shown = Mosaic.over(stripes(), new Box(200, 100, 1160, 640), List.of(new Box(0, 0, 190, 90)));

        assertThat(shown.rgb()).isEqualTo(stripes().rgb());
    }

    /** Black and white by turns, pixel by pixel. */
    private static Picture stripes() {
        byte[] rgb = new byte[WIDTH * HEIGHT * 3];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte) (i / 3 % 2 * 255);
        }
        return new Picture(WIDTH, HEIGHT, rgb);
    }

    /** The greatest difference of two neighbours in a row. */
    private static int contrast(Picture picture, int left, int top, int right, int bottom) {
        int greatest = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right - 1; x++) {
                int i = (y * WIDTH + x) * 3;
                greatest = Math.max(greatest, Math.abs((picture.rgb()[i] & 255) - (picture.rgb()[i + 3] & 255)));
            }
        }
        return greatest;
    }
}
