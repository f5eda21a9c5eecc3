package com.penny.vision.analyser.artefacts;

import com.penny.vision.analyser.geometry.Box;
import com.penny.vision.analyser.media.Frame;

/**
 * A part of a frame brought to another size.
 *
 * @param rgb three bytes a pixel, row by row
 */
record Picture(int width, int height, byte[] rgb) {

    /** The whole frame, {@code width} wide or as wide as it is if that is less; sides are even, as encoders want. */
    static Picture whole(Frame frame, int width) {
        int scaledWidth = Math.min(width, frame.width()) / 2 * 2;
        int scaledHeight = Math.max(2, (int) Math.round((double) scaledWidth * frame.height() / frame.width() / 2) * 2);
        return part(frame, new Box(0, 0, frame.width(), frame.height()), scaledWidth, scaledHeight);
    }

    /** A region inside the frame. */
    static Picture part(Frame frame, Box region, int width, int height) {
        // A bilinear sample averages two by two pixels; for more, a larger picture is made and averaged.
        double step = Math.max(region.width() / width, region.height() / height);
        int taps = Math.max(1, (int) Math.round(step / 2));
        return sampled(frame, region, width * taps, height * taps).reduced(taps);
    }

    /** Replaces an area by coarse blocks of its mean colours. */
    void pixelate(Box area, int block) {
        Box inside = area.within(width, height);
        for (int y = (int) inside.y1(); y < inside.y2(); y += block) {
            for (int x = (int) inside.x1(); x < inside.x2(); x += block) {
                flatten(x, y, (int) Math.min(x + block, inside.x2()), (int) Math.min(y + block, inside.y2()));
            }
        }
    }

    private void flatten(int left, int top, int right, int bottom) {
        int[] sum = new int[3];
        int count = Math.max(1, (right - left) * (bottom - top));
        for (int y = top; y < bottom; y++) {
            for (int i = (y * width + left) * 3; i < (y * width + right) * 3; i++) {
                sum[(i - y * width * 3) % 3] += rgb[i] & 255;
            }
        }
        for (int y = top; y < bottom; y++) {
            for (int i = (y * width + left) * 3; i < (y * width + right) * 3; i++) {
                rgb[i] = (byte) (sum[(i - y * width * 3) % 3] / count);
            }
        }
    }

    /** Bilinear, with shares in 256ths: this runs for every pixel of every film. */
    private static Picture sampled(Frame frame, Box region, int width, int height) {
        int[] columns = new int[width];
        int[] toRight = new int[width];
        for (int x = 0; x < width; x++) {
            double source = region.x1() + (x + 0.5) * region.width() / width - 0.5;
            double inside = Math.max(0, Math.min(frame.width() - 1.01, source));
            columns[x] = (int) inside * 3;
            toRight[x] = (int) ((inside - (int) inside) * 256);
        }
        byte[] from = frame.rgb();
        byte[] rgb = new byte[width * height * 3];
        int to = 0;
        for (int y = 0; y < height; y++) {
            double source = region.y1() + (y + 0.5) * region.height() / height - 0.5;
            double inside = Math.max(0, Math.min(frame.height() - 1.01, source));
            int toBottom = (int) ((inside - (int) inside) * 256);
            int row = (int) inside * frame.width() * 3;
            int nextRow = row + frame.width() * 3;
            for (int x = 0; x < width; x++) {
                int right = toRight[x];
                for (int i = columns[x]; i < columns[x] + 3; i++) {
                    int upper =
                            ((from[row + i] & 255) << 8) + ((from[row + i + 3] & 255) - (from[row + i] & 255)) * right;
                    int lower = ((from[nextRow + i] & 255) << 8)
                            + ((from[nextRow + i + 3] & 255) - (from[nextRow + i] & 255)) * right;
                    rgb[to++] = (byte) (((upper << 8) + (lower - upper) * toBottom) >> 16);
                }
            }
        }
        return new Picture(width, height, rgb);
    }

    /** Every {@code taps} by {@code taps} pixels become one. */
    private Picture reduced(int taps) {
        if (taps == 1) {
            return this;
        }
        int smallWidth = width / taps;
        int smallHeight = height / taps;
        byte[] small = new byte[smallWidth * smallHeight * 3];
        for (int i = 0; i < small.length; i++) {
            int left = i / 3 % smallWidth * taps;
            int top = i / 3 / smallWidth * taps;
            int sum = 0;
            for (int tap = 0; tap < taps * taps; tap++) {
                sum += rgb[((top + tap / taps) * width + left + tap % taps) * 3 + i % 3] & 255;
            }
            small[i] = (byte) (sum / (taps * taps));
        }
        return new Picture(smallWidth, smallHeight, small);
    }
}
