package com.penny.vision.analyser.media;

/**
 * One picture of the clip.
 *
 * @param tMs its moment, from the start of the clip
 * @param rgb three bytes a pixel, row by row; not copied, do not change
 */
public record Frame(int tMs, int width, int height, byte[] rgb) {

    /** Brightness of a pixel, 0 to 255 (ITU-R BT.601). */
    public int luma(int x, int y) {
        int i = (y * width + x) * 3;
        return ((rgb[i] & 255) * 77 + (rgb[i + 1] & 255) * 150 + (rgb[i + 2] & 255) * 29) >> 8;
    }
}
