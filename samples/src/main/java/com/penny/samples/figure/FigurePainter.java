package com.penny.samples.figure;

import com.penny.samples.geometry.Noise;
import com.penny.samples.geometry.Rgb;
import com.penny.samples.geometry.Vec3;

/** Reflectance and fine relief of a person's surface. */
public final class FigurePainter {

    private static final Rgb SOLE = Rgb.grey(.5);
    private static final double SOLE_HEIGHT = .02;
    private static final Rgb PACKET = new Rgb(.75, .08, .06);
    private static final Rgb PACKET_LABEL = new Rgb(.85, .85, .80);
    private static final double PACKET_LABEL_EDGE = .034;
    private static final double PACKET_PRINT_PER_METRE = 160;
    private static final Rgb WIRE = new Rgb(.10, .22, .50);

    private final Skeleton skeleton;
    private final Look look;
    private final FacePainter face;
    private final Cloth cloth;

    FigurePainter(Skeleton skeleton, Look look) {
        this.skeleton = skeleton;
        this.look = look;
        face = new FacePainter(skeleton.head(), look);
        cloth = new Cloth(skeleton, look);
    }

    /** Reflectance of a shape at a point on it. */
    public Rgb at(Shape shape, Vec3 point) {
        return switch (shape.layer()) {
            case SKIN -> skin(shape, point);
            case HAIR ->
                look.hair().colour().times(.7 + .7 * Noise.smooth(point.x() * 120, point.y() * 20, point.z() * 120));
            case TOP -> top(shape, point);
            case TROUSERS -> cloth.trousers(point);
            case SHOES -> point.y() < SOLE_HEIGHT ? SOLE : look.shoes();
            case ITEM -> packet(shape.toLocal(point));
            case BASKET -> basket(shape.toLocal(point));
        };
    }

    /** Height in metres of creases and strands above the smooth surface of the shape. */
    public double relief(Shape shape, Vec3 point) {
        return switch (shape.layer()) {
            case TOP, TROUSERS -> shape.region() == Region.CAP ? 0 : cloth.creases(shape, point);
            case HAIR -> hairRelief(point);
            default -> 0;
        };
    }

    private double hairRelief(Vec3 point) {
        double offset = look.seed() * 13.7;
        boolean curly = look.hair().style() == Look.HairStyle.CURLY;
        return curly
                ? .010 * (Noise.smooth(point.x() * 70 + offset, point.y() * 70, point.z() * 70) - .5)
                : .004 * (Noise.smooth(point.x() * 90 + offset, point.y() * 25, point.z() * 90) - .5);
    }

    private Rgb skin(Shape shape, Vec3 point) {
        double tone = .94 + .12 * Noise.fractal(point.x() * 30, point.y() * 30, point.z() * 30);
        boolean onFace = shape.region() == Region.HEAD || shape.region() == Region.NOSE;
        Rgb base = look.skin().times(tone);
        return onFace ? face.paint(base, point) : base;
    }

    private Rgb top(Shape shape, Vec3 point) {
        if (shape.region() == Region.CAP) {
            return look.hair().cap().times(.92 + .16 * Noise.fractal(point.x() * 40, point.y() * 40, point.z() * 40));
        }
        return cloth.top(shape, point);
    }

    private static Rgb packet(Vec3 local) {
        if (Math.abs(local.x()) > PACKET_LABEL_EDGE) {
            return PACKET;
        }
        Vec3 cell = local.times(PACKET_PRINT_PER_METRE);
        double print = Noise.cell((int) Math.floor(cell.x()), (int) Math.floor(cell.z()), (int) Math.floor(cell.y()));
        return PACKET_LABEL.times(print < .35 ? .35 : 1);
    }

    /** Alternating wire and gaps, the gaps painted dark rather than cut out. */
    private static Rgb basket(Vec3 local) {
        double column = local.x() * 32 - Math.floor(local.x() * 32);
        double row = local.y() * 32 - Math.floor(local.y() * 32);
        return WIRE.times(column < .55 && row < .55 ? .35 : 1);
    }
}
