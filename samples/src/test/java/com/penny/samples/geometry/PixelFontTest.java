package com.penny.samples.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PixelFontTest {

    @Test
    void drawsTheLetterT() {
        assertThat(drawn("T")).isEqualTo("""
                #####
                ..#..
                ..#..
                ..#..
                ..#..
                ..#..
                ..#..
                """);
    }

    @Test
    void drawsDigitsAndPunctuation() {
        assertThat(drawn("1:")).isEqualTo("""
                ..#........
                .##.....#..
                ..#.....#..
                ..#........
                ..#.....#..
                ..#.....#..
                .###.......
                """);
    }

    @Test
    void charactersWithoutAGlyphAreBlank() {
        assertThat(drawn(" ")).doesNotContain("#");
    }

    @Test
    void nothingIsInkedOutsideTheText() {
        assertThat(PixelFont.inked("T", -1, 0)).isFalse();
        assertThat(PixelFont.inked("T", 6, 0)).isFalse();
        assertThat(PixelFont.inked("T", 0, 7)).isFalse();
    }

    private static String drawn(String text) {
        StringBuilder picture = new StringBuilder();
        for (int y = 0; y < PixelFont.GLYPH_HEIGHT; y++) {
            for (int x = 0; x < PixelFont.widthOf(text); x++) {
                picture.append(PixelFont.inked(text, x, y) ? '#' : '.');
            }
            picture.append('\n');
        }
        return picture.toString();
    }
}
