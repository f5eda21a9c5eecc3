package com.penny.samples.figure;

import static com.penny.samples.figure.Layer.HAIR;
import static com.penny.samples.figure.Layer.SKIN;
import static com.penny.samples.figure.Layer.TOP;

import com.penny.samples.geometry.Vec3;
import java.util.ArrayList;
import java.util.List;

/** Neck, skull, features, hair and cap. */
final class HeadModel {

    private final Trunk trunk;
    private final Head head;
    private final Look look;
    private final double size;
    private final List<Shape> shapes = new ArrayList<>();

    private HeadModel(Skeleton skeleton, Look look) {
        trunk = skeleton.trunk();
        head = skeleton.head();
        this.look = look;
        size = head.size();
    }

    static List<Shape> of(Skeleton skeleton, Look look) {
        HeadModel model = new HeadModel(skeleton, look);
        model.skull();
        model.features();
        model.hair();
        return model.shapes;
    }

    private void skull() {
        double slim = trunk.build().bust() ? .86 : 1;
        Vec3 throat = trunk.neck().plus(trunk.chestUp(), -.01).plus(trunk.chestForward(), -.006);
        shapes.add(Cone.between(SKIN, Region.NECK, throat, head.base().plus(trunk.chestForward(), -.004))
                .radii(.057 * size * slim, .051 * size * slim)
                .blend(.03)
                .build());
        shapes.add(Cone.between(SKIN, Region.HEAD, head.point(0, .012, -.024), head.point(0, .006, .016))
                .radii(.090 * size, .084 * size)
                .stretched(head.right(), .86)
                .blend(.03)
                .build());
        shapes.add(Cone.between(SKIN, Region.HEAD, head.point(0, -.030, .030), head.point(0, -.090, .046))
                .radii(.066 * size, (.036 + .006 * slim) * size)
                .stretched(head.right(), .95)
                .blend(.05)
                .build());
    }

    private void features() {
        shapes.add(Cone.between(SKIN, Region.NOSE, head.point(0, .004, .094), head.point(0, -.030, .110))
                .radii(.009 * size, .0145 * size)
                .facing(head.right())
                .blend(.018)
                .build());
        shapes.add(Cone.between(SKIN, Region.HEAD, head.point(-.030, .022, .081), head.point(.030, .022, .081))
                .radii(.015 * size, .015 * size)
                .blend(.03)
                .build());
        for (Side side : Side.values()) {
            int sign = side.sign();
            shapes.add(Cone.between(
                            SKIN,
                            Region.HEAD,
                            head.point(sign * .078, .006, -.004),
                            head.point(sign * .081, -.026, .004))
                    .radii(.020 * size, .014 * size)
                    .stretched(head.right(), .5)
                    .blend(.012)
                    .build());
        }
    }

    private void hair() {
        Look.HairStyle style = look.hair().style();
        double volume = switch (style) {
            case CURLY -> 1.13;
            case CROPPED -> .975;
            default -> 1.01;
        };
        Vec3 crownBack = head.point(0, .026, -.040);
        shapes.add(Cone.between(HAIR, Region.SCALP, crownBack, head.point(0, .030, .006))
                .radii(.092 * size * volume, .083 * size * volume)
                .stretched(head.right(), .90)
                .blend(.03)
                .build());
        shapes.add(Cone.between(HAIR, Region.SCALP, head.point(0, .010, -.056), head.point(0, -.046, -.050))
                .radii(.064 * size * volume, .046 * size * volume)
                .stretched(head.right(), 1.1)
                .blend(.03)
                .build());
        switch (style) {
            case LONG -> longHair();
            case BUN -> bun();
            case CAPPED -> cap();
            case SHORT, CROPPED, CURLY -> {
                // The scalp is all there is.
            }
        }
    }

    private void longHair() {
        Vec3 nape = trunk.neck().plus(trunk.chestForward(), -.070 * size).plus(trunk.chestUp(), -.055 * size);
        shapes.add(Cone.between(HAIR, Region.LOCKS, head.point(0, 0, -.046), nape)
                .radii(.080 * size, .058 * size)
                .stretched(head.forward(), .68)
                .bulge(.010)
                .blend(.04)
                .build());
        for (Side side : Side.values()) {
            Vec3 tip = trunk.neck()
                    .plus(trunk.chestRight(), side.sign() * .072 * size)
                    .plus(trunk.chestForward(), -.022 * size);
            shapes.add(Cone.between(HAIR, Region.LOCKS, head.point(side.sign() * .070, .012, -.012), tip)
                    .radii(.032 * size, .028 * size)
                    .stretched(head.right(), .8)
                    .blend(.04)
                    .build());
        }
    }

    private void bun() {
        shapes.add(Cone.between(HAIR, Region.LOCKS, head.point(0, .052, -.125), head.point(0, .058, -.135))
                .radii(.040 * size, .040 * size)
                .blend(.015)
                .build());
    }

    private void cap() {
        shapes.add(Cone.between(TOP, Region.CAP, head.point(0, .044, -.024), head.point(0, .044, .018))
                .radii(.093 * size, .089 * size)
                .stretched(head.right(), .95)
                .blend(.02)
                .build());
        shapes.add(Cone.between(TOP, Region.CAP, head.point(0, .046, .085), head.point(0, .036, .148))
                .radii(.056 * size, .048 * size)
                .stretched(head.up(), .14)
                .blend(.02)
                .build());
    }
}
