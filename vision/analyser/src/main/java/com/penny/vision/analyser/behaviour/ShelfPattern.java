package com.penny.vision.analyser.behaviour;

import com.penny.vision.analyser.geometry.Box;
import com.penny.vision.analyser.media.Frame;

/** What a place in the shelf looks like: its brightness, lightly smoothed. */
final class ShelfPattern {

    /** Side below which a place is too small to be compared, in pixels. */
    static final int SMALLEST = 12;

    /** An item fills about a third of the place in each direction. */
    private static final int BLOCKS = 3;
    /** Levels of 255; the sensor and the video encoder stay far below after smoothing. */
    private static final double CHANGE = 16;

    private final int columns;
    private final int rows;
    private final double[] levels;

    private ShelfPattern(int columns, int rows, double[] levels) {
        this.columns = columns;
        this.rows = rows;
        this.levels = levels;
    }

    static ShelfPattern of(Frame frame, Box area) {
        int left = Math.max(1, (int) area.x1());
        int top = Math.max(1, (int) area.y1());
        int columns = Math.min(frame.width() - 1, (int) area.x2()) - left;
        int rows = Math.min(frame.height() - 1, (int) area.y2()) - top;
        double[] levels = new double[columns * rows];
        for (int i = 0; i < levels.length; i++) {
            int x = left + i % columns;
            int y = top + i / columns;
            for (int d = 0; d < 9; d++) {
                levels[i] += frame.luma(x - 1 + d % 3, y - 1 + d / 3) / 9.0;
            }
        }
        return new ShelfPattern(columns, rows, levels);
    }

    /**
     * Whether any block of the place looks different. A shadow or a lamp changes the brightness of the whole place by a
     * factor, which is taken out first.
     */
    boolean differsFrom(ShelfPattern other) {
        double gain = sum() / Math.max(1, other.sum());
        for (int block = 0; block < BLOCKS * BLOCKS; block++) {
            if (difference(other, gain, block % BLOCKS, block / BLOCKS) > CHANGE) {
                return true;
            }
        }
        return false;
    }

    private double difference(ShelfPattern other, double gain, int blockColumn, int blockRow) {
        double squares = 0;
        int count = 0;
        for (int y = blockRow * rows / BLOCKS; y < (blockRow + 1) * rows / BLOCKS; y++) {
            for (int x = blockColumn * columns / BLOCKS; x < (blockColumn + 1) * columns / BLOCKS; x++) {
                double difference = levels[y * columns + x] - gain * other.levels[y * columns + x];
                squares += difference * difference;
                count++;
            }
        }
        return Math.sqrt(squares / count);
    }

    private double sum() {
        double sum = 0;
        for (double level : levels) {
            sum += level;
        }
        return sum;
    }
}
