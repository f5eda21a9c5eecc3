package com.penny.samples.figure;

import static com.penny.samples.figure.Layer.TOP;
import static com.penny.samples.figure.Layer.TROUSERS;

import com.penny.samples.geometry.Vec3;
import java.util.ArrayList;
import java.util.List;

/** The garment over the trunk and the seat of the trousers below it. */
final class TorsoModel {

    private final Trunk trunk;
    private final Look.Top top;
    private final double size;
    private final double width;
    private final List<Shape> shapes = new ArrayList<>();

    private TorsoModel(Trunk trunk, Look look) {
        this.trunk = trunk;
        top = look.top();
        size = trunk.build().scale();
        width = size * trunk.build().girth() * top.fullness();
    }

    static List<Shape> of(Trunk trunk, Look look) {
        TorsoModel model = new TorsoModel(trunk, look);
        model.hips();
        model.trunk();
        model.shoulders();
        model.neckline();
        return model.shapes;
    }

    /** Stays well inside the garment, so no trousers show through it. */
    private void hips() {
        double girth = size * trunk.build().girth();
        Vec3 waist = trunk.pelvis().plus(Vec3.UP, .07 * size);
        Vec3 seat = trunk.pelvis().plus(Vec3.UP, -.045 * size).plus(trunk.forward(), -.012 * size);
        shapes.add(Cone.between(TROUSERS, Region.HIPS, seat, waist)
                .radii(.095 * girth, .086 * girth)
                .stretched(trunk.pelvisRight(), 1.45)
                .blend(.06)
                .build());
    }

    private void trunk() {
        Build build = trunk.build();
        Vec3 belly = trunk.pelvis().plus(Vec3.UP, .105 * size).plus(trunk.chestForward(), .004);
        double hips = build.bust() ? 1.06 : 1;
        Vec3 hem = trunk.pelvis().plus(Vec3.UP, top.hem() * size).plus(trunk.forward(), -.006 * size);
        Vec3 breast = trunk.chest().plus(trunk.chestUp(), -.015 * size);
        double belt = .107 * width * (1 + .25 * (build.girth() - 1));
        shapes.add(Cone.between(TOP, Region.TORSO, hem, belly)
                .radii(.117 * width * hips, belt * (1 + build.waist()) / 2)
                .stretched(trunk.pelvisRight(), 1.5)
                .blend(.07)
                .flatStart()
                .build());
        shapes.add(Cone.between(TOP, Region.TORSO, belly, breast)
                .radii(belt * build.waist(), .108 * width)
                .stretched(trunk.chestRight(), 1.5)
                .blend(.09)
                .build());
        if (build.bust()) {
            bust();
        }
    }

    private void bust() {
        for (Side side : Side.values()) {
            Vec3 start = trunk.chest()
                    .plus(trunk.chestUp(), -.045 * size)
                    .plus(trunk.chestRight(), side.sign() * .062 * size)
                    .plus(trunk.chestForward(), .062 * size);
            Vec3 end = start.plus(trunk.chestForward(), .018 * size).plus(trunk.chestUp(), -.012 * size);
            shapes.add(Cone.between(TOP, Region.TORSO, start, end)
                    .radii(.054 * width, .046 * width)
                    .blend(.07)
                    .build());
        }
    }

    private void shoulders() {
        for (Side side : Side.values()) {
            Vec3 shoulder = trunk.shoulder(side).plus(trunk.chestRight(), -side.sign() * .012 * size);
            Vec3 neck = trunk.neck().plus(trunk.chestUp(), -.012 * size).plus(trunk.chestForward(), -.008);
            shapes.add(Cone.between(TOP, Region.TORSO, shoulder, neck)
                    .radii(.054 * width, .056 * size)
                    .facing(trunk.chestForward())
                    .blend(.06)
                    .build());
        }
    }

    private void neckline() {
        Vec3 neck = trunk.neck();
        if (top.cut() == Look.Cut.HOODIE) {
            Vec3 middle = neck.plus(trunk.chestForward(), -.055 * size).plus(trunk.chestUp(), .01);
            Vec3 halfWidth = trunk.chestRight().times(.05 * size);
            shapes.add(Cone.between(TOP, Region.COLLAR, middle.minus(halfWidth), middle.plus(halfWidth))
                    .radii(.056 * size, .056 * size)
                    .stretched(trunk.chestUp(), .8)
                    .blend(.03)
                    .build());
        }
        double rise = top.cut() == Look.Cut.TEE ? .004 : .018;
        shapes.add(Cone.between(TOP, Region.COLLAR, neck, neck.plus(trunk.chestUp(), rise * size))
                .radii(.067 * size, .063 * size)
                .facing(trunk.chestForward())
                .blend(.02)
                .flatEnd()
                .build());
    }
}
