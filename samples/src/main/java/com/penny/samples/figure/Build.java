package com.penny.samples.figure;

/**
 * Stature.
 *
 * @param height metres
 * @param girth 1 is average
 * @param halfShoulders middle of the chest to a shoulder joint, as a share of height
 * @param waist width of the waist compared with a straight trunk
 * @param bust whether the chest is modelled with a bust
 */
public record Build(double height, double girth, double halfShoulders, double waist, boolean bust) {

    static final double UPPER_ARM = .172;
    static final double FOREARM = .150;
    static final double THIGH = .243;
    static final double SHIN = .245;
    static final double ANKLE = .043;

    private static final double AVERAGE_HEIGHT = 1.75;

    public static Build man(double height, double girth) {
        return new Build(height, girth, .110, 1, false);
    }

    public static Build woman(double height, double girth) {
        return new Build(height, girth, .098, .86, true);
    }

    /** Metres covered by two steps when walking. */
    public double stride() {
        return 1.22 * scale();
    }

    /** Size compared with a person of 1.75 m. */
    double scale() {
        return height / AVERAGE_HEIGHT;
    }
}
