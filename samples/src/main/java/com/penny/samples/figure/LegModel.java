package com.penny.samples.figure;

import static com.penny.samples.figure.Layer.SHOES;
import static com.penny.samples.figure.Layer.TROUSERS;

import com.penny.samples.geometry.Vec3;
import java.util.ArrayList;
import java.util.List;

/** Trouser legs and shoes. */
final class LegModel {

    private final Skeleton skeleton;
    private final double size;
    private final double width;
    private final List<Shape> shapes = new ArrayList<>();

    private LegModel(Skeleton skeleton) {
        this.skeleton = skeleton;
        Build build = skeleton.trunk().build();
        size = build.scale();
        width = size * build.girth();
    }

    static List<Shape> of(Skeleton skeleton) {
        LegModel model = new LegModel(skeleton);
        for (Side side : Side.values()) {
            model.trouserLeg(skeleton.leg(side), side);
            model.shoe(skeleton.leg(side).end(), side);
        }
        return model.shapes;
    }

    private void trouserLeg(Limb leg, Side side) {
        Vec3 facing = skeleton.trunk().forward();
        double hips = skeleton.trunk().build().bust() ? 1.06 : 1;
        Vec3 top = leg.root()
                .plus(skeleton.trunk().pelvisRight(), -side.sign() * .006 * size)
                .plus(Vec3.UP, -.045 * size);
        shapes.add(Cone.between(TROUSERS, Region.THIGH, top, leg.joint())
                .radii(.083 * width * hips, .058 * width)
                .facing(facing)
                .bulge(.003)
                .blend(.05)
                .build());
        Vec3 hem = leg.end().plus(Vec3.UP, .012 * size);
        shapes.add(Cone.between(TROUSERS, Region.SHIN, leg.joint().plus(facing, .003), hem)
                .radii(.057 * width, .050 * size)
                .facing(facing)
                .bulge(.005)
                .blend(.03)
                .flatEnd()
                .build());
    }

    private void shoe(Vec3 ankle, Side side) {
        Vec3 toeOut = skeleton.trunk()
                .forward()
                .plus(skeleton.trunk().right(), side.sign() * .16)
                .normalised();
        Vec3 sole = toeOut.plus(Vec3.UP, skeleton.footPitch(side) - .02).normalised();
        Vec3 heel = ankle.plus(toeOut, -.045 * size).plus(Vec3.UP, -.042 * size);
        Vec3 ball = ankle.plus(sole, .115 * size).plus(Vec3.UP, -.048 * size);
        shapes.add(Cone.between(SHOES, Region.SHOE, heel, ball)
                .radii(.036 * size, .038 * size)
                .stretched(Vec3.UP, .85)
                .blend(.02)
                .build());
        shapes.add(Cone.between(SHOES, Region.SHOE, ball, ball.plus(sole, .062 * size))
                .radii(.037 * size, .029 * size)
                .stretched(Vec3.UP, .78)
                .blend(.02)
                .build());
        shapes.add(Cone.between(SHOES, Region.SHOE, ankle.plus(Vec3.UP, -.006), ball.plus(Vec3.UP, .012))
                .radii(.040 * size, .030 * size)
                .blend(.03)
                .build());
    }
}
