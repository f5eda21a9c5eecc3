package com.penny.samples.figure;

import com.penny.samples.geometry.Vec3;

/**
 * The head and the way it looks.
 *
 * @param base where the neck enters the skull
 * @param size 1 for the head that the measures of the model are given for
 */
public record Head(Vec3 base, Vec3 centre, Vec3 forward, Vec3 up, Vec3 right, double size) {

    static Head of(Trunk trunk) {
        Stance stance = trunk.stance();
        Vec3 turned = trunk.chestForward().turned(stance.headTurn());
        double cos = StrictMath.cos(stance.headPitch());
        double sin = StrictMath.sin(stance.headPitch());
        Vec3 forward = new Vec3(turned.x() * cos, sin + trunk.chestForward().y() * .4, turned.z() * cos).normalised();
        Vec3 right = new Vec3(-forward.z(), 0, forward.x()).normalised();
        Vec3 up = right.cross(forward);
        double size = trunk.build().scale() * (trunk.build().bust() ? 1.03 : 1.06);
        Vec3 base = trunk.neck()
                .plus(trunk.chestUp(), .062 * trunk.build().height())
                .plus(trunk.chestForward(), .012);
        return new Head(base, base.plus(up, .078 * size).plus(forward, .018), forward, up, right, size);
    }

    /** A point in head axes; offsets in metres of an average head to the right, up and forward. */
    Vec3 point(double toRight, double above, double ahead) {
        return centre.plus(right, toRight * size).plus(up, above * size).plus(forward, ahead * size);
    }

    /** Inverse of {@link #point}: x to the right, y up, z forward, in metres of an average head. */
    Vec3 toLocal(Vec3 point) {
        Vec3 offset = point.minus(centre).times(1 / size);
        return new Vec3(offset.dot(right), offset.dot(up), offset.dot(forward));
    }
}
