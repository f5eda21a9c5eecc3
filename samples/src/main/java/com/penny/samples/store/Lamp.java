package com.penny.samples.store;

import com.penny.samples.geometry.Vec3;

/**
 * A ceiling panel.
 *
 * @param centre metres
 */
public record Lamp(Vec3 centre) {

    /** Size across the aisle, metres. */
    static final double WIDTH = .30;

    /** Size along the aisle, metres. */
    static final double LENGTH = 1.50;

    private static final double STRENGTH = 2.6;
    private static final double SOFTENING = .3;

    /**
     * Light arriving at a distance.
     *
     * @param cosine of the angle between the surface normal and the lamp
     * @param elevation of the lamp above the horizon as a sine; panels shine downwards
     * @param distanceSquared square metres
     */
    public static double arriving(double cosine, double elevation, double distanceSquared) {
        return STRENGTH * cosine * elevation / (distanceSquared + SOFTENING);
    }
}
