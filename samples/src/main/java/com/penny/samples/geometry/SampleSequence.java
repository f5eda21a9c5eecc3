package com.penny.samples.geometry;

/** A small stream of uniform numbers for one pixel, so rows can be rendered in any order with one result. */
public final class SampleSequence {

    private int state;

    public SampleSequence(int seed) {
        state = Noise.hash(seed + 77);
    }

    /** Next number, 0 (inclusive) to 1 (exclusive). */
    public double next() {
        state = state * 1664525 + 1013904223;
        return (Noise.hash(state) >>> 8) / 16777216.0;
    }
}
