package com.penny.samples.motion;

/** Timing of movements. */
final class Ease {

    private Ease() {}

    /** Share of a movement done at {@code time}: starts and ends at rest, 0 before and 1 after. */
    static double inOut(double start, double end, double time) {
        double share = Math.max(0, Math.min(1, (time - start) / (end - start)));
        return share * share * (3 - 2 * share);
    }
}
