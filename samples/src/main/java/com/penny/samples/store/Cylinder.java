package com.penny.samples.store;

import com.penny.samples.geometry.Vec3;

/**
 * An upright cylinder with flat ends: bottles and tins.
 *
 * @param centreX axis, metres
 * @param centreZ axis, metres
 */
record Cylinder(double centreX, double centreZ, double radius, double bottom, double top, Finish finish)
        implements Solid {

    private static final double CAP_TOLERANCE = 1e-6;

    @Override
    public Bounds bounds() {
        return new Bounds(centreX - radius, bottom, centreZ - radius, centreX + radius, top, centreZ + radius);
    }

    @Override
    public double hit(Ray ray) {
        double fromX = ray.ox - centreX;
        double fromZ = ray.oz - centreZ;
        double a = ray.dx * ray.dx + ray.dz * ray.dz;
        double b = fromX * ray.dx + fromZ * ray.dz;
        double c = fromX * fromX + fromZ * fromZ - radius * radius;
        double discriminant = b * b - a * c;
        if (discriminant < 0) {
            return Double.POSITIVE_INFINITY;
        }
        double side = (-b - Math.sqrt(discriminant)) / a;
        double height = ray.oy + ray.dy * side;
        if (side >= CLOSEST_HIT && height >= bottom && height <= top) {
            return side;
        }
        double cap = ((ray.dy < 0 ? top : bottom) - ray.oy) * ray.iy;
        double capX = fromX + ray.dx * cap;
        double capZ = fromZ + ray.dz * cap;
        boolean onCap = cap >= CLOSEST_HIT && capX * capX + capZ * capZ <= radius * radius;
        return onCap ? cap : Double.POSITIVE_INFINITY;
    }

    @Override
    public Vec3 normalAt(Vec3 point) {
        if (Math.abs(point.y() - top) < CAP_TOLERANCE) {
            return Vec3.UP;
        }
        if (Math.abs(point.y() - bottom) < CAP_TOLERANCE) {
            return Vec3.UP.times(-1);
        }
        return new Vec3(point.x() - centreX, 0, point.z() - centreZ).normalised();
    }
}
