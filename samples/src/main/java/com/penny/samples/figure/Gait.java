package com.penny.samples.figure;

import com.penny.samples.geometry.Vec3;

/** Feet and swinging hands of a walking body; at gait strength 0 they come to rest in a relaxed stand. */
final class Gait {

    private static final double STANCE_SHARE = .6;
    private static final double HALF_STEP = .3;
    private static final double HEEL_OFF = .4;
    private static final double HEEL_RISE = .05;

    private Gait() {}

    /** Ankle of one leg: on the ground for the first 60% of its cycle, swinging forward for the rest. */
    static Foot foot(Trunk trunk, Side side) {
        double stride = trunk.build().stride();
        double strength = trunk.stance().gaitStrength();
        double offset = side == Side.RIGHT ? .5 : 0;
        double phase = fraction(trunk.stance().gaitPhase() + offset);
        double ahead = HALF_STEP * stride - stride * phase;
        double lift = 0;
        if (phase > STANCE_SHARE) {
            double swing = (phase - STANCE_SHARE) / (1 - STANCE_SHARE);
            ahead = -HALF_STEP * stride + 2 * HALF_STEP * stride * swing * swing * (3 - 2 * swing);
            lift = .09 * StrictMath.sin(Math.PI * swing) * (1 - .3 * swing) + HEEL_RISE * (1 - swing) * (1 - swing);
        } else if (phase > HEEL_OFF) {
            lift = HEEL_RISE * (phase - HEEL_OFF) / (STANCE_SHARE - HEEL_OFF);
        }
        double atRest = (1 - strength) * (side == Side.RIGHT ? .03 : -.02);
        double height = trunk.build().height();
        Vec3 ankle = trunk.floor()
                .plus(trunk.right(), side.sign() * (.05 * height + .008))
                .plus(Vec3.UP, Build.ANKLE * height + lift * strength)
                .plus(trunk.forward(), ahead * strength + atRest);
        return new Foot(ankle, phase > STANCE_SHARE ? -.35 * strength : 0);
    }

    /** Wrist of a free arm, which swings against the leg of its side. */
    static Vec3 swingingWrist(Trunk trunk, Side side) {
        double height = trunk.build().height();
        double strength = trunk.stance().gaitStrength();
        double swing = side.sign() * StrictMath.sin(2 * Math.PI * trunk.stance().gaitPhase());
        double upper = .02 + strength * .34 * swing;
        double elbow = .20 + strength * .12 * (1 + swing);
        Vec3 upperDirection = hanging(trunk, upper, side.sign() * .13);
        Vec3 lowerDirection = hanging(trunk, upper + elbow, side.sign() * .01);
        return trunk.shoulder(side)
                .plus(upperDirection, Build.UPPER_ARM * height)
                .plus(lowerDirection, Build.FOREARM * height);
    }

    private static Vec3 hanging(Trunk trunk, double angle, double outwards) {
        return Vec3.UP
                .times(-StrictMath.cos(angle))
                .plus(trunk.forward(), StrictMath.sin(angle))
                .plus(trunk.right(), outwards)
                .normalised();
    }

    private static double fraction(double value) {
        return value - Math.floor(value);
    }

    /**
     * @param ankle metres
     * @param pitch radians, negative while the toe points down
     */
    record Foot(Vec3 ankle, double pitch) {}
}
