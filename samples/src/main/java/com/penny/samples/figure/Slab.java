package com.penny.samples.figure;

import com.penny.samples.geometry.Vec3;

/** A box with rounded edges: packets and the walls of a basket. */
public final class Slab extends Shape {

    private static final double BLEND = .004;
    private static final double BOUND_MARGIN = .02;

    private final double halfLength;
    private final double halfWidth;
    private final double halfDepth;
    private final double rounding;

    /**
     * @param along direction of the length
     * @param across direction of the width; the depth is perpendicular to both
     * @param half half length, half width and half depth in metres, before rounding is added
     * @param rounding radius of the edges, metres
     */
    Slab(Layer layer, Region region, Vec3 centre, Vec3 along, Vec3 across, Vec3 half, double rounding) {
        super(layer, region, centre, along, across, BLEND, centre, half.length() + rounding + BOUND_MARGIN);
        halfLength = half.x();
        halfWidth = half.y();
        halfDepth = half.z();
        this.rounding = rounding;
    }

    @Override
    double localDistance(double u, double v, double w) {
        double outU = Math.abs(u) - halfLength;
        double outV = Math.abs(v) - halfWidth;
        double outW = Math.abs(w) - halfDepth;
        double cornerU = Math.max(outU, 0);
        double cornerV = Math.max(outV, 0);
        double cornerW = Math.max(outW, 0);
        double outside = Math.sqrt(cornerU * cornerU + cornerV * cornerV + cornerW * cornerW);
        return outside + Math.min(Math.max(outU, Math.max(outV, outW)), 0) - rounding;
    }
}
