package com.penny.samples.figure;

import com.penny.samples.geometry.Vec3;

/** Solves arms and legs: given both ends of a two-bone limb, finds the joint between them. */
public final class TwoBoneIk {

    private static final double FULLY_STRETCHED = .995;
    private static final double TIGHTEST_FOLD = .02;

    private TwoBoneIk() {}

    /**
     * @param root shoulder or hip
     * @param target wanted wrist or ankle; pulled in when the limb is too short
     * @param upper length of the upper bone, metres
     * @param lower length of the lower bone, metres
     * @param pole direction the joint bends towards, not parallel to the limb
     */
    public static Limb solve(Vec3 root, Vec3 target, double upper, double lower, Vec3 pole) {
        Vec3 direction = target.minus(root).normalised();
        double longest = (upper + lower) * FULLY_STRETCHED;
        double shortest = Math.abs(upper - lower) + TIGHTEST_FOLD;
        double distance = Math.max(shortest, Math.min(longest, target.distanceTo(root)));
        Vec3 end = root.plus(direction, distance);
        double along = (upper * upper + distance * distance - lower * lower) / (2 * distance);
        double aside = Math.sqrt(Math.max(0, upper * upper - along * along));
        Vec3 joint = root.plus(direction, along).plus(pole.perpendicularTo(direction), aside);
        return new Limb(root, joint, end);
    }
}
