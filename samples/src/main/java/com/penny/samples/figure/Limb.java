package com.penny.samples.figure;

import com.penny.samples.geometry.Vec3;

/**
 * An arm (shoulder, elbow, wrist) or a leg (hip, knee, ankle).
 *
 * @param root where the limb meets the trunk
 * @param joint elbow or knee
 * @param end wrist or ankle
 */
public record Limb(Vec3 root, Vec3 joint, Vec3 end) {

    /** Unit direction of the forearm or shin. */
    Vec3 lowerDirection() {
        return end.minus(joint).normalised();
    }
}
