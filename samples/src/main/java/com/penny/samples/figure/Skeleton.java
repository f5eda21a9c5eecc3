package com.penny.samples.figure;

import com.penny.samples.geometry.Vec3;
import java.util.List;

/** A posed body: every joint in metres. */
public record Skeleton(
        Trunk trunk,
        Head head,
        Limb rightArm,
        Limb leftArm,
        Limb rightLeg,
        Limb leftLeg,
        double rightPitch,
        double leftPitch) {

    /** The trunk of a body, which hands can be aimed from before the limbs are solved. */
    public static Trunk trunk(Build build, Stance stance) {
        return Trunk.of(build, stance);
    }

    /** Where the wrist of a free arm hangs or swings. */
    public static Vec3 restingWrist(Trunk trunk, Side side) {
        return Gait.swingingWrist(trunk, side);
    }

    /** Completes the body: arms reach for the given wrists, legs follow the gait. */
    public static Skeleton pose(Trunk trunk, Vec3 rightWrist, Vec3 leftWrist) {
        Gait.Foot rightFoot = Gait.foot(trunk, Side.RIGHT);
        Gait.Foot leftFoot = Gait.foot(trunk, Side.LEFT);
        return new Skeleton(
                trunk,
                Head.of(trunk),
                arm(trunk, Side.RIGHT, rightWrist),
                arm(trunk, Side.LEFT, leftWrist),
                leg(trunk, Side.RIGHT, rightFoot.ankle()),
                leg(trunk, Side.LEFT, leftFoot.ankle()),
                rightFoot.pitch(),
                leftFoot.pitch());
    }

    public Limb arm(Side side) {
        return side == Side.RIGHT ? rightArm : leftArm;
    }

    Limb leg(Side side) {
        return side == Side.RIGHT ? rightLeg : leftLeg;
    }

    double footPitch(Side side) {
        return side == Side.RIGHT ? rightPitch : leftPitch;
    }

    /** Middle of the closed hand, where a held item sits. */
    public Vec3 grip(Side side) {
        Limb arm = arm(side);
        return arm.end().plus(arm.lowerDirection(), .105);
    }

    /** The 17 joints of the COCO key point format, in its order. */
    public List<Vec3> keypoints() {
        return List.of(
                head.point(0, -.030, .125),
                head.point(-.032, .004, .088),
                head.point(.032, .004, .088),
                head.point(-.085, 0, 0),
                head.point(.085, 0, 0),
                leftArm.root(),
                rightArm.root(),
                leftArm.joint(),
                rightArm.joint(),
                leftArm.end(),
                rightArm.end(),
                leftLeg.root(),
                rightLeg.root(),
                leftLeg.joint(),
                rightLeg.joint(),
                leftLeg.end(),
                rightLeg.end());
    }

    private static Limb arm(Trunk trunk, Side side, Vec3 wrist) {
        double height = trunk.build().height();
        Vec3 elbowOutAndBack = Vec3.UP.times(-.55).plus(trunk.forward(), -.75).plus(trunk.right(), side.sign() * .45);
        return TwoBoneIk.solve(
                trunk.shoulder(side), wrist, Build.UPPER_ARM * height, Build.FOREARM * height, elbowOutAndBack);
    }

    private static Limb leg(Trunk trunk, Side side, Vec3 ankle) {
        double height = trunk.build().height();
        Vec3 kneeAhead = trunk.forward().plus(trunk.right(), side.sign() * .12);
        return TwoBoneIk.solve(trunk.hip(side), ankle, Build.THIGH * height, Build.SHIN * height, kneeAhead);
    }
}
