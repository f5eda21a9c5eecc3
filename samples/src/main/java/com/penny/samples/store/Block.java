package com.penny.samples.store;

import com.penny.samples.geometry.Vec3;

/** An axis-aligned box: shelves, cartons, walls. */
record Block(Bounds bounds, Finish finish) implements Solid {

    @Override
    public double hit(Ray ray) {
        double entry = bounds.entry(ray);
        return entry < CLOSEST_HIT ? Double.POSITIVE_INFINITY : entry;
    }

    @Override
    public Vec3 normalAt(Vec3 point) {
        double left = Math.abs(point.x() - bounds.minX());
        double right = Math.abs(point.x() - bounds.maxX());
        double bottom = Math.abs(point.y() - bounds.minY());
        double top = Math.abs(point.y() - bounds.maxY());
        double back = Math.abs(point.z() - bounds.minZ());
        double front = Math.abs(point.z() - bounds.maxZ());
        double sideways = Math.min(left, right);
        double vertical = Math.min(bottom, top);
        double lengthways = Math.min(back, front);
        if (sideways <= vertical && sideways <= lengthways) {
            return new Vec3(left < right ? -1 : 1, 0, 0);
        }
        if (vertical <= lengthways) {
            return new Vec3(0, bottom < top ? -1 : 1, 0);
        }
        return new Vec3(0, 0, back < front ? -1 : 1);
    }
}
