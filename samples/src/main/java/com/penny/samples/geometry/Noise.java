package com.penny.samples.geometry;

/** Repeatable lattice noise: the same input gives the same value on every machine. */
public final class Noise {

    private Noise() {}

    /** Mixes the bits of an integer (Chris Wellons' lowbias32 constants). */
    public static int hash(int value) {
        int h = value;
        h ^= h >>> 16;
        h *= 0x7feb352d;
        h ^= h >>> 15;
        h *= 0x846ca68b;
        h ^= h >>> 16;
        return h;
    }

    /** White noise on the integer lattice, 0 (inclusive) to 1 (exclusive). */
    public static double cell(int x, int y, int z) {
        int h = hash(x * 73856093 ^ hash(y * 19349663 ^ hash(z * 83492791 + 12345)));
        return (h >>> 8) / 16777216.0;
    }

    /** Smooth value noise with features about one unit wide, 0 to 1. */
    public static double smooth(double x, double y, double z) {
        int cellX = (int) Math.floor(x);
        int cellY = (int) Math.floor(y);
        int cellZ = (int) Math.floor(z);
        double fx = ease(x - cellX);
        double fy = ease(y - cellY);
        double fz = ease(z - cellZ);
        double sum = 0;
        for (int corner = 0; corner < 8; corner++) {
            int dx = corner & 1;
            int dy = corner >> 1 & 1;
            int dz = corner >> 2;
            double weight = (dx == 1 ? fx : 1 - fx) * (dy == 1 ? fy : 1 - fy) * (dz == 1 ? fz : 1 - fz);
            sum += weight * cell(cellX + dx, cellY + dy, cellZ + dz);
        }
        return sum;
    }

    /** Three octaves of {@link #smooth}, 0 to 1, mean near one half. */
    public static double fractal(double x, double y, double z) {
        return smooth(x, y, z) * .6
                + smooth(x * 2.1 + 7, y * 2.1, z * 2.1) * .28
                + smooth(x * 4.3, y * 4.3 + 3, z * 4.3) * .12;
    }

    private static double ease(double t) {
        return t * t * (3 - 2 * t);
    }
}
