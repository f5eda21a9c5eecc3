package com.penny.samples.render;

import com.penny.samples.geometry.PixelFont;

/** Burns white, dark-edged text into the top left corner, sized to the picture. */
final class TimeStamp {

    private static final int HEIGHT_SHARE = 360;
    private static final int MARGIN = 8;
    private static final int WHITE = 238;
    private static final int EDGE = 20;

    private TimeStamp() {}

    static void burn(String text, byte[] picture, int width, int height) {
        int dot = Math.max(1, height / HEIGHT_SHARE);
        for (int y = -1; y <= PixelFont.GLYPH_HEIGHT; y++) {
            for (int x = -1; x <= PixelFont.widthOf(text); x++) {
                boolean ink = PixelFont.inked(text, x, y);
                if (ink || touchesInk(text, x, y)) {
                    fill(picture, width, height, (MARGIN + x) * dot, (MARGIN + y) * dot, dot, ink ? WHITE : EDGE);
                }
            }
        }
    }

    private static boolean touchesInk(String text, int x, int y) {
        return PixelFont.inked(text, x - 1, y - 1)
                || PixelFont.inked(text, x, y - 1)
                || PixelFont.inked(text, x - 1, y);
    }

    private static void fill(byte[] picture, int width, int height, int left, int top, int size, int level) {
        for (int y = top; y < Math.min(height, top + size); y++) {
            for (int x = left; x < Math.min(width, left + size); x++) {
                for (int channel = 0; channel < 3; channel++) {
                    picture[(y * width + x) * 3 + channel] = (byte) level;
                }
            }
        }
    }
}
