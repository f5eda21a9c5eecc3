package com.penny.samples.store;

import com.penny.samples.geometry.Vec3;

/** A half line with its reciprocal direction, which the box tests need over and over. */
final class Ray {

    private static final double NEARLY_PARALLEL = 1e-9;

    final double ox;
    final double oy;
    final double oz;
    final double dx;
    final double dy;
    final double dz;
    final double ix;
    final double iy;
    final double iz;

    /** @param direction unit vector */
    Ray(Vec3 origin, Vec3 direction) {
        ox = origin.x();
        oy = origin.y();
        oz = origin.z();
        dx = direction.x();
        dy = direction.y();
        dz = direction.z();
        ix = reciprocal(dx);
        iy = reciprocal(dy);
        iz = reciprocal(dz);
    }

    Vec3 at(double distance) {
        return new Vec3(ox + dx * distance, oy + dy * distance, oz + dz * distance);
    }

    Vec3 direction() {
        return new Vec3(dx, dy, dz);
    }

    private static double reciprocal(double component) {
        return 1 / (Math.abs(component) < NEARLY_PARALLEL ? NEARLY_PARALLEL : component);
    }
}
