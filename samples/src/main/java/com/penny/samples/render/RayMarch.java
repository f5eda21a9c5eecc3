package com.penny.samples.render;

import com.penny.samples.geometry.Vec3;

/**
 * Sphere tracing of one ray.
 *
 * @param distance metres to the surface, or to where the ray passes it closest
 * @param coverage share of the pixel the surface covers, 0 to 1
 */
record RayMarch(double distance, double coverage) {

    private static final int MOST_STEPS = 90;
    private static final double STEP_SHARE = .95;
    private static final double HIT_PIXELS = .15;

    /** @param pixelSize metres a pixel covers at a distance of one metre */
    static RayMarch trace(DistanceField field, Vec3 origin, Vec3 direction, double near, double far, double pixelSize) {
        double distance = near;
        double closest = Double.POSITIVE_INFINITY;
        double closestAt = near;
        for (int step = 0; step < MOST_STEPS && distance < far; step++) {
            double clearance = field.evaluate(
                    origin.x() + direction.x() * distance,
                    origin.y() + direction.y() * distance,
                    origin.z() + direction.z() * distance);
            if (clearance / distance < closest) {
                closest = clearance / distance;
                closestAt = distance;
            }
            if (clearance < pixelSize * distance * HIT_PIXELS) {
                return new RayMarch(distance, 1);
            }
            distance += clearance * STEP_SHARE;
        }
        return new RayMarch(closestAt, Math.max(0, .5 - .5 * closest / pixelSize));
    }
}
