package com.penny.samples.figure;

import com.penny.samples.geometry.Vec3;
import java.util.ArrayList;
import java.util.List;

/** Things people carry: the packet they take and a wire basket. */
public final class Carried {

    /** Height of the packet in metres. */
    public static final double PACKET_HEIGHT = .162;

    private static final Vec3 PACKET = new Vec3(.075, .026, .045);
    private static final double ROUNDING = .006;
    private static final double BASKET_BELOW_HAND = .30;
    private static final double BASKET_HALF_LENGTH = .20;
    private static final double BASKET_HALF_WIDTH = .125;
    private static final double BASKET_HALF_HEIGHT = .09;

    private Carried() {}

    /** The packet on its shelf, front to the aisle. */
    public static Shape packetOnShelf(Vec3 centre) {
        return packet(centre, Vec3.UP, new Vec3(1, 0, 0));
    }

    /** The packet in a hand, tilted towards the eyes. */
    public static Shape packetInHand(Skeleton skeleton, Side side) {
        Vec3 forward = skeleton.trunk().forward();
        return packet(skeleton.grip(side), Vec3.UP.plus(forward, .3), forward);
    }

    /** The packet lying in the basket. */
    public static Shape packetInBasket(Skeleton skeleton, Side hand) {
        return packet(insideBasket(skeleton, hand), skeleton.trunk().forward(), Vec3.UP);
    }

    /** Where things dropped into the basket come to lie. */
    public static Vec3 insideBasket(Skeleton skeleton, Side hand) {
        return skeleton.grip(hand).plus(Vec3.UP, -BASKET_BELOW_HAND - .03);
    }

    /** An open wire basket hanging from a hand. */
    public static List<Shape> basket(Skeleton skeleton, Side hand) {
        Vec3 grip = skeleton.grip(hand);
        Vec3 forward = skeleton.trunk().forward();
        Vec3 right = skeleton.trunk().right();
        Vec3 centre = grip.plus(Vec3.UP, -BASKET_BELOW_HAND);
        List<Shape> shapes = new ArrayList<>();
        shapes.add(wall(
                centre.plus(Vec3.UP, -BASKET_HALF_HEIGHT),
                forward,
                Vec3.UP,
                new Vec3(BASKET_HALF_LENGTH, .005, BASKET_HALF_WIDTH)));
        for (int end = -1; end <= 1; end += 2) {
            shapes.add(wall(
                    centre.plus(right, end * BASKET_HALF_WIDTH),
                    forward,
                    Vec3.UP,
                    new Vec3(BASKET_HALF_LENGTH, BASKET_HALF_HEIGHT, .004)));
            shapes.add(wall(
                    centre.plus(forward, end * BASKET_HALF_LENGTH),
                    right,
                    Vec3.UP,
                    new Vec3(BASKET_HALF_WIDTH, BASKET_HALF_HEIGHT, .004)));
            Vec3 corner = centre.plus(right, end * BASKET_HALF_WIDTH).plus(Vec3.UP, BASKET_HALF_HEIGHT);
            shapes.add(Cone.between(Layer.BASKET, Region.WIRE, corner, grip)
                    .radii(.007, .009)
                    .blend(.004)
                    .build());
        }
        return shapes;
    }

    private static Shape packet(Vec3 centre, Vec3 along, Vec3 across) {
        return new Slab(Layer.ITEM, Region.GOODS, centre, along, across, PACKET, ROUNDING);
    }

    private static Shape wall(Vec3 centre, Vec3 along, Vec3 across, Vec3 half) {
        return new Slab(Layer.BASKET, Region.WIRE, centre, along, across, half, .004);
    }
}
