package com.penny.samples.figure;

import com.penny.samples.geometry.Vec3;

/**
 * Pelvis, chest and shoulders with their axes; hands are aimed relative to it. Segment lengths follow the body
 * segment table of Drillis and Contini (1966) as shares of height.
 */
public record Trunk(
        Build build,
        Stance stance,
        Vec3 floor,
        Vec3 pelvis,
        Vec3 forward,
        Vec3 right,
        Vec3 pelvisRight,
        Vec3 chest,
        Vec3 chestUp,
        Vec3 chestForward,
        Vec3 chestRight) {

    private static final double HIP_HEIGHT = .525;
    private static final double HALF_HIPS = .047;

    /** Places the trunk of a body; it sways and twists with the gait, and sinks while the legs are far apart. */
    static Trunk of(Build build, Stance stance) {
        double height = build.height();
        double strength = stance.gaitStrength();
        double cycle = 2 * Math.PI * stance.gaitPhase();
        Vec3 forward = new Vec3(StrictMath.sin(stance.heading()), 0, -StrictMath.cos(stance.heading()));
        Vec3 right = rightOf(forward);
        Vec3 floor = new Vec3(stance.x(), 0, stance.z());
        double bob = -(.034 + .026 * StrictMath.cos(2 * cycle)) * strength;
        double sway = .018 * StrictMath.sin(cycle) * strength;
        double stoop = Math.max(0, stance.lean()) * .06;
        Vec3 pelvis =
                floor.plus(right, sway).plus(Vec3.UP, height * HIP_HEIGHT + bob).plus(forward, -.01 - stoop);

        double twist = StrictMath.sin(cycle + .6) * .12 * strength;
        Vec3 pelvisRight = rightOf(forward.turned(twist * .5));
        Vec3 facing = forward.turned(-twist * .8);
        double tilt = stance.lean() + .05 * strength;
        double cos = StrictMath.cos(tilt);
        double sin = StrictMath.sin(tilt);
        Vec3 chestUp = facing.times(sin).plus(Vec3.UP, cos);
        Vec3 chestForward = facing.times(cos).plus(Vec3.UP, -sin);
        Vec3 chest = pelvis.plus(Vec3.UP, .10 * height).plus(chestUp, .15 * height);
        return new Trunk(
                build,
                stance,
                floor,
                pelvis,
                forward,
                right,
                pelvisRight,
                chest,
                chestUp,
                chestForward,
                rightOf(chestForward).normalised());
    }

    /** A point beside the pelvis; offsets in metres to the right, up and forward. */
    public Vec3 bodyPoint(double toRight, double up, double ahead) {
        return pelvis.plus(right, toRight).plus(Vec3.UP, up).plus(forward, ahead);
    }

    Vec3 neck() {
        return chest.plus(chestUp, .062 * build.height());
    }

    Vec3 shoulder(Side side) {
        double halfWidth = build.halfShoulders() * build.height();
        return chest.plus(chestRight, side.sign() * halfWidth).plus(chestUp, .032 * build.height());
    }

    Vec3 hip(Side side) {
        return pelvis.plus(pelvisRight, side.sign() * HALF_HIPS * build.height());
    }

    private static Vec3 rightOf(Vec3 forward) {
        return new Vec3(-forward.z(), 0, forward.x());
    }
}
