package com.penny.samples.figure;

import com.penny.samples.geometry.Vec3;

/** A solid given by its signed distance, with local axes that also carry its paint. */
public abstract sealed class Shape permits Cone, Slab {

    private static final double AXES_PARALLEL = 1e-3;
    private static final Vec3 FALLBACK = new Vec3(.3, .5, .8);

    private final Layer layer;
    private final Region region;
    private final double blend;
    private final Vec3 centre;
    private final double reach;
    private final double ox;
    private final double oy;
    private final double oz;
    private final double ux;
    private final double uy;
    private final double uz;
    private final double vx;
    private final double vy;
    private final double vz;
    private final double wx;
    private final double wy;
    private final double wz;

    /**
     * @param along direction of the first local axis
     * @param across roughly the second local axis; made perpendicular
     * @param blend width in metres over which the shape melts into its layer
     * @param reach radius in metres of a ball around {@code centre} that holds the shape
     */
    Shape(Layer layer, Region region, Vec3 origin, Vec3 along, Vec3 across, double blend, Vec3 centre, double reach) {
        this.layer = layer;
        this.region = region;
        this.blend = blend;
        this.centre = centre;
        this.reach = reach;
        Vec3 u = along.normalised();
        boolean parallel = across.plus(u, -across.dot(u)).length() < AXES_PARALLEL;
        Vec3 v = parallel ? u.cross(FALLBACK).normalised() : across.perpendicularTo(u);
        Vec3 w = u.cross(v);
        ox = origin.x();
        oy = origin.y();
        oz = origin.z();
        ux = u.x();
        uy = u.y();
        uz = u.z();
        vx = v.x();
        vy = v.y();
        vz = v.z();
        wx = w.x();
        wy = w.y();
        wz = w.z();
    }

    /** Lower bound of the distance in metres to the surface, negative inside. */
    public final double distance(double x, double y, double z) {
        double dx = x - ox;
        double dy = y - oy;
        double dz = z - oz;
        return localDistance(dx * ux + dy * uy + dz * uz, dx * vx + dy * vy + dz * vz, dx * wx + dy * wy + dz * wz);
    }

    abstract double localDistance(double u, double v, double w);

    /** The point in local axes: x along, y across, z sideways. */
    public final Vec3 toLocal(Vec3 point) {
        double dx = point.x() - ox;
        double dy = point.y() - oy;
        double dz = point.z() - oz;
        return new Vec3(dx * ux + dy * uy + dz * uz, dx * vx + dy * vy + dz * vz, dx * wx + dy * wy + dz * wz);
    }

    public final Layer layer() {
        return layer;
    }

    public final Region region() {
        return region;
    }

    public final double blend() {
        return blend;
    }

    public final Vec3 centre() {
        return centre;
    }

    public final double reach() {
        return reach;
    }
}
