package com.penny.vision.analyser.artefacts;

import static org.assertj.core.api.Assertions.assertThat;

import com.penny.vision.analyser.geometry.Box;
import com.penny.vision.analyser.media.Frame;
import org.junit.jupiter.api.Test;

class PictureTest {

    @Test
    void halvingAveragesTwoByTwo() {
        Picture half = Picture.part(checkers(8, 8), new Box(0, 0, 8, 8), 4, 4);

        for (byte level : half.rgb()) {
            assertThat(level & 255).isBetween(99, 101);
        }
    }

    @Test
    void makingMuchSmallerStillAverages() {
        Picture tiny = Picture.part(checkers(64, 64), new Box(0, 0, 64, 64), 4, 4);

        for (byte level : tiny.rgb()) {
            assertThat(level & 255).isBetween(95, 105);
        }
    }

    @Test
    void aWholePictureIsNeverEnlargedAndHasEvenSides() {
        Picture picture = Picture.whole(checkers(101, 57), 640);

        assertThat(picture.width()).isEqualTo(100);
        assertThat(picture.height()).isEqualTo(56);
    }

    @Test
    void pixelatingLeavesOneColourPerBlockAndNothingOutside() {
        Picture picture = Picture.part(checkers(32, 32), new Box(0, 0, 32, 32), 32, 32);
        byte[] before = picture.rgb().clone();

        picture.pixelate(new Box(8, 8, 24, 24), 8);

        assertThat(level(picture, 8, 8)).isEqualTo(level(picture, 15, 15));
        assertThat(level(picture, 16, 9)).isEqualTo(level(picture, 23, 12));
        assertThat(picture.rgb()[0]).isEqualTo(before[0]);
        assertThat(picture.rgb()[picture.rgb().length - 1]).isEqualTo(before[before.length - 1]);
    }

    @Test
    void pixelatingOverTheEdgeIsHarmless() {
        Picture picture = Picture.part(checkers(16, 16), new Box(0, 0, 16, 16), 16, 16);

        picture.pixelate(new Box(-20, -20, 40, 40), 7);

        assertThat(level(picture, 15, 15)).isBetween(70, 130);
    }

    private static int level(Picture picture, int x, int y) {
        return picture.rgb()[(y * picture.width() + x) * 3] & 255;
    }

    /** Black and grey pixels in turn, 100 on average. */
    private static Frame checkers(int width, int height) {
        byte[] rgb = new byte[width * height * 3];
        for (int i = 0; i < rgb.length; i++) {
            int pixel = i / 3;
            rgb[i] = (byte) ((pixel % width + pixel / width) % 2 == 0 ? 0 : 200);
        }
        return new Frame(0, width, height, rgb);
    }
}
