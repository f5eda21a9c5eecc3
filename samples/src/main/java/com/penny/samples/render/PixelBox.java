package com.penny.samples.render;

import java.util.Optional;

/** A box in pixels; right and bottom edges are exclusive. */
public record PixelBox(int left, int top, int right, int bottom) {

    static Optional<PixelBox> around(int[] mask, int width, int bits) {
        int left = Integer.MAX_VALUE;
        int top = Integer.MAX_VALUE;
        int right = 0;
        int bottom = 0;
        for (int i = 0; i < mask.length; i++) {
            if ((mask[i] & bits) == 0) {
                continue;
            }
            left = Math.min(left, i % width);
            right = Math.max(right, i % width + 1);
            top = Math.min(top, i / width);
            bottom = Math.max(bottom, i / width + 1);
        }
        return right == 0 ? Optional.empty() : Optional.of(new PixelBox(left, top, right, bottom));
    }

    public boolean contains(double x, double y) {
        return x >= left && x < right && y >= top && y < bottom;
    }

    public int width() {
        return right - left;
    }

    public int height() {
        return bottom - top;
    }
}
