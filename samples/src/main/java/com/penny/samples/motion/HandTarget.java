package com.penny.samples.motion;

import com.penny.samples.figure.Side;
import com.penny.samples.figure.Skeleton;
import com.penny.samples.figure.Trunk;
import com.penny.samples.geometry.Vec3;

/** Where a wrist should be, given the body it belongs to. */
@FunctionalInterface
public interface HandTarget {

    Vec3 wrist(Trunk trunk, Side side);

    /** Hangs, or swings with the gait. */
    static HandTarget free() {
        return Skeleton::restingWrist;
    }

    /** A fixed point of the shop, metres. */
    static HandTarget at(Vec3 point) {
        return (trunk, side) -> point;
    }

    /** A point that moves with the body: metres to its right, above the pelvis and ahead. */
    static HandTarget onBody(double toRight, double up, double ahead) {
        return (trunk, side) -> trunk.bodyPoint(toRight, up, ahead);
    }
}
