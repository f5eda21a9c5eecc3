package com.penny.samples.figure;

import static com.penny.samples.figure.Layer.SKIN;
import static com.penny.samples.figure.Layer.TOP;

import com.penny.samples.geometry.Vec3;
import java.util.ArrayList;
import java.util.List;

/** Sleeves, bare forearms and hands. */
final class ArmModel {

    private static final double HAND_SIZE = .94;

    private final Skeleton skeleton;
    private final Look look;
    private final double size;
    private final List<Shape> shapes = new ArrayList<>();

    private ArmModel(Skeleton skeleton, Look look) {
        this.skeleton = skeleton;
        this.look = look;
        size = skeleton.trunk().build().scale();
    }

    /** @param rightFist how far the right hand is closed, 0 to 1 */
    static List<Shape> of(Skeleton skeleton, Look look, double rightFist, double leftFist) {
        ArmModel model = new ArmModel(skeleton, look);
        model.arm(Side.RIGHT, rightFist);
        model.arm(Side.LEFT, leftFist);
        return model.shapes;
    }

    private void arm(Side side, double fist) {
        Limb arm = skeleton.arm(side);
        Vec3 facing = skeleton.trunk().forward();
        double slim = skeleton.trunk().build().bust() ? .88 : 1;
        double sleeve = size
                * slim
                * (.5 + .5 * skeleton.trunk().build().girth())
                * look.top().fullness();
        double bare = size * slim;
        if (look.top().shortSleeved()) {
            shapes.add(Cone.between(TOP, Region.SLEEVE, arm.root(), arm.root().lerp(arm.joint(), .72))
                    .radii(.058 * sleeve, .061 * sleeve)
                    .facing(facing)
                    .blend(.045)
                    .flatEnd()
                    .build());
        } else {
            shapes.add(Cone.between(TOP, Region.SLEEVE, arm.root(), arm.joint())
                    .radii(.057 * sleeve, .048 * sleeve)
                    .facing(facing)
                    .bulge(.002)
                    .blend(.06)
                    .build());
            Vec3 cuff = arm.end().plus(arm.lowerDirection(), -.008);
            shapes.add(Cone.between(TOP, Region.SLEEVE, arm.joint(), cuff)
                    .radii(.047 * sleeve, .037 * sleeve)
                    .facing(facing)
                    .bulge(.003)
                    .blend(.02)
                    .flatEnd()
                    .build());
        }
        shapes.add(Cone.between(SKIN, Region.ARM, arm.root().lerp(arm.joint(), .6), arm.joint())
                .radii(.042 * bare, .039 * bare)
                .blend(.02)
                .build());
        shapes.add(Cone.between(SKIN, Region.ARM, arm.joint(), arm.end())
                .radii(.039 * bare, .026 * bare)
                .bulge(.006)
                .blend(.03)
                .build());
        hand(side, arm, fist, size * (slim + 1) / 2 * HAND_SIZE);
    }

    /** A palm, four fingers as one mitten that curls with the fist, and a thumb. */
    private void hand(Side side, Limb arm, double fist, double scale) {
        Vec3 reach = arm.lowerDirection();
        Vec3 inwards = skeleton.trunk().right().times(-side.sign());
        Vec3 palmNormal = inwards.plus(skeleton.trunk().forward(), -.2).perpendicularTo(reach);
        Vec3 palm = arm.end().plus(reach, .080 * scale);
        shapes.add(Cone.between(SKIN, Region.HAND, arm.end(), palm)
                .radii(.028 * scale, .037 * scale)
                .stretched(palmNormal, .5)
                .blend(.02)
                .build());
        Vec3 curl = reach.plus(palmNormal, .15 + fist * 1.1).normalised();
        Vec3 knuckles = palm.plus(curl, .045 * scale);
        shapes.add(Cone.between(SKIN, Region.HAND, palm, knuckles)
                .radii(.036 * scale, .032 * scale)
                .stretched(palmNormal, .46)
                .blend(.02)
                .build());
        Vec3 tipwards = curl.plus(palmNormal, .1 + fist * 1.2).normalised();
        shapes.add(Cone.between(SKIN, Region.HAND, knuckles, knuckles.plus(tipwards, .042 * scale))
                .radii(.030 * scale, .020 * scale)
                .stretched(palmNormal, .48)
                .blend(.015)
                .build());
        Vec3 thumbRoot = arm.end().plus(reach, .028 * scale);
        Vec3 ahead = skeleton.trunk().forward().perpendicularTo(reach);
        Vec3 thumb = reach.plus(ahead, .65).plus(palmNormal, .25 + fist * .4).normalised();
        shapes.add(Cone.between(SKIN, Region.HAND, thumbRoot, thumbRoot.plus(thumb, .068 * scale))
                .radii(.017 * scale, .011 * scale)
                .blend(.018)
                .build());
    }
}
