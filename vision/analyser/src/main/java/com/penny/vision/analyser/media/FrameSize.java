package com.penny.vision.analyser.media;

import com.penny.vision.messages.ClipLimits;

/**
 * How large the analysed frames are: at most 1280x720 (or turned), less for long clips, so that a clip's frames together
 * never take more memory than {@link #BUDGET}.
 */
record FrameSize(int width, int height) {

    /** Bytes of all frames of a clip together. */
    static final long BUDGET = 192L * 1024 * 1024;

    private static final int MAX_PIXELS = 1280 * 720;
    private static final int MIN_SIDE = 32;

    /** @param durationMs 0 for unknown: then the longest allowed is assumed */
    static FrameSize of(int width, int height, int durationMs, int fps) {
        long frames = (durationMs > 0 ? durationMs : ClipLimits.MAX_DURATION_MS) * (long) fps / 1000 + 2;
        double pixels = Math.min(MAX_PIXELS, BUDGET / 3.0 / frames);
        double scale = Math.min(1, Math.sqrt(pixels / ((double) width * height)));
        return new FrameSize(even(width * scale), even(height * scale));
    }

    int bytes() {
        return width * height * 3;
    }

    private static int even(double length) {
        return Math.max(MIN_SIDE, (int) (length / 2) * 2);
    }
}
