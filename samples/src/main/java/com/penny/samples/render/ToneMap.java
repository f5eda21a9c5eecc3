package com.penny.samples.render;

/** Turns linear light into eight-bit values: soft highlights, then the display curve. */
final class ToneMap {

    private static final double EXPOSURE = 1.12;
    private static final double SHOULDER = .18;
    private static final double GAMMA = 2.2;
    private static final int TABLE_SIZE = 4096;
    private static final double TABLE_LIMIT = 4;
    private static final double[] TABLE = table();

    private ToneMap() {}

    /** Display level 0 to 255, not rounded; light above 4 is clipped. */
    static double level(double light) {
        double position = Math.max(0, Math.min(TABLE_LIMIT, light)) / TABLE_LIMIT;
        double index = Math.sqrt(position) * (TABLE_SIZE - 1);
        int below = Math.min(TABLE_SIZE - 2, (int) index);
        double share = index - below;
        return TABLE[below] * (1 - share) + TABLE[below + 1] * share;
    }

    /** Entries are spaced by the square root of light, because dark tones need the finer steps. */
    private static double[] table() {
        double[] table = new double[TABLE_SIZE];
        for (int i = 0; i < TABLE_SIZE; i++) {
            double root = i / (TABLE_SIZE - 1.0);
            double light = root * root * TABLE_LIMIT;
            double compressed = light * EXPOSURE / (1 + SHOULDER * light);
            table[i] = 255 * StrictMath.pow(Math.min(1, compressed), 1 / GAMMA);
        }
        return table;
    }
}
