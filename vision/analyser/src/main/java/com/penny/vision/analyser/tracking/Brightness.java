package com.penny.vision.analyser.tracking;

import com.penny.vision.analyser.geometry.Box;
import com.penny.vision.analyser.media.Frame;

/**
 * A frame's brightness on a coarse grid. Each cell is an average, so the sensor's noise all but cancels out and a small
 * difference between two frames means that something moved.
 */
final class Brightness {

    private static final int COLUMNS = 160;
    private static final int ROWS = 90;
    /** Pixels looked at across a cell: four by four are enough for an average. */
    private static final int SAMPLES = 4;
    /** Levels of 255 by which a cell must change, beyond the change of the whole frame. */
    private static final double CHANGE = 4;

    private final int frameWidth;
    private final int frameHeight;
    private final float[] cells = new float[COLUMNS * ROWS];
    private final double mean;

    Brightness(Frame frame) {
        frameWidth = frame.width();
        frameHeight = frame.height();
        double total = 0;
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < COLUMNS; column++) {
                float cell = average(
                        frame,
                        column * frameWidth / COLUMNS,
                        row * frameHeight / ROWS,
                        (column + 1) * frameWidth / COLUMNS,
                        (row + 1) * frameHeight / ROWS);
                cells[row * COLUMNS + column] = cell;
                total += cell;
            }
        }
        mean = total / cells.length;
    }

    /** Share of the whole frame that changed, 0 to 1. */
    double changeSince(Brightness earlier) {
        return changed(earlier, 0, 0, COLUMNS, ROWS);
    }

    /** Share of a box that changed, 0 to 1. */
    double changeSince(Brightness earlier, Box box) {
        int left = (int) (box.x1() * COLUMNS / frameWidth);
        int top = (int) (box.y1() * ROWS / frameHeight);
        int right = (int) Math.ceil(box.x2() * COLUMNS / frameWidth);
        int bottom = (int) Math.ceil(box.y2() * ROWS / frameHeight);
        return changed(earlier, Math.max(0, left), Math.max(0, top), Math.min(COLUMNS, right), Math.min(ROWS, bottom));
    }

    private double changed(Brightness earlier, int left, int top, int right, int bottom) {
        // A lamp or the camera's exposure changes all cells alike; that is not motion.
        double common = mean - earlier.mean;
        int changed = 0;
        for (int row = top; row < bottom; row++) {
            for (int i = row * COLUMNS + left; i < row * COLUMNS + right; i++) {
                if (Math.abs(cells[i] - earlier.cells[i] - common) > CHANGE) {
                    changed++;
                }
            }
        }
        int size = Math.max(0, right - left) * Math.max(0, bottom - top);
        return size == 0 ? 0 : (double) changed / size;
    }

    private static float average(Frame frame, int x1, int y1, int x2, int y2) {
        int total = 0;
        int count = 0;
        int stepX = Math.max(1, (x2 - x1) / SAMPLES);
        int stepY = Math.max(1, (y2 - y1) / SAMPLES);
        for (int y = y1; y == y1 || y < y2; y += stepY) {
            for (int x = x1; x == x1 || x < x2; x += stepX) {
                total += frame.luma(x, y);
                count++;
            }
        }
        return (float) total / count;
    }
}
