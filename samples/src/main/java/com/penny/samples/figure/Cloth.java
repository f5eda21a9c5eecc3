package com.penny.samples.figure;

import com.penny.samples.geometry.Noise;
import com.penny.samples.geometry.Rgb;
import com.penny.samples.geometry.Vec3;

/** Weave, patterns and creases of clothes. */
final class Cloth {

    private static final double STRIPE = .085;
    private static final double CHECK = .105;
    private static final double ZIP_HALF_WIDTH = .010;

    private final Trunk trunk;
    private final Look look;
    private final double size;

    Cloth(Skeleton skeleton, Look look) {
        trunk = skeleton.trunk();
        this.look = look;
        size = look.build().scale();
    }

    Rgb top(Shape shape, Vec3 point) {
        double weave = .92
                + .16 * Noise.fractal(point.x() * 22, point.y() * 22, point.z() * 22)
                + .05 * (grain(point, 700) - .5);
        boolean torso = shape.region() == Region.TORSO;
        Vec3 fromChest = point.minus(trunk.chest());
        if (torso && fromChest.dot(trunk.chestForward()) > 0) {
            double aside = Math.abs(fromChest.dot(trunk.chestRight()));
            if (look.top().cut() == Look.Cut.JACKET && aside < opening(fromChest.dot(trunk.chestUp()))) {
                return look.top().accent().times(weave);
            }
            if (look.top().cut() == Look.Cut.HOODIE && aside < ZIP_HALF_WIDTH) {
                return look.top().colour().times(.45);
            }
        }
        Vec3 local = shape.toLocal(point);
        double alongGarment = torso ? point.y() - trunk.pelvis().y() : local.x();
        double aroundGarment = torso ? fromChest.dot(trunk.chestRight()) : local.z();
        return pattern(alongGarment, aroundGarment).times(weave);
    }

    Rgb trousers(Vec3 point) {
        double weave = .88
                + .24 * Noise.fractal(point.x() * 16, point.y() * 16, point.z() * 16)
                + .10 * (grain(point, 600) - .5);
        return look.trousers().times(weave);
    }

    /** Folds run around limbs and hang on the trunk; metres above the smooth cloth. */
    double creases(Shape shape, Vec3 point) {
        Vec3 local = shape.toLocal(point);
        double offset = look.seed() * 13.7 + shape.region().ordinal() * 5.3;
        boolean hanging = shape.region() == Region.TORSO || shape.region() == Region.HIPS;
        if (hanging) {
            double fold = ridge(
                    Noise.smooth(local.x() * 7 + offset + local.y() * 5, point.y() * 8 + local.x() * 6, local.z() * 9));
            return .0055 * fold * fold
                    + .002 * (Noise.smooth(point.x() * 30, point.y() * 30 + offset, point.z() * 30) - .5);
        }
        double fold = ridge(
                Noise.smooth(local.x() * 15 + offset + (local.y() - local.z()) * 8, local.y() * 9, local.z() * 9));
        return .0042 * fold * fold
                + .002 * (Noise.smooth(local.x() * 45, local.y() * 20 + offset, local.z() * 20) - .5);
    }

    /** An open jacket shows the shirt in a wedge that widens downwards. */
    private double opening(double aboveChest) {
        return size * Math.max(.010, .035 - .10 * Math.min(.1, aboveChest));
    }

    private Rgb pattern(double along, double around) {
        Look.Top top = look.top();
        return switch (top.pattern()) {
            case PLAIN -> top.colour();
            case STRIPED -> share(along, STRIPE) < .4 ? top.accent() : top.colour();
            case CHECKED -> {
                boolean row = share(along, CHECK) < .45;
                boolean column = share(around, CHECK) < .45;
                yield top.colour().mix(top.accent(), row && column ? 1 : row || column ? .5 : 0);
            }
        };
    }

    private static double share(double length, double period) {
        return length / period - Math.floor(length / period);
    }

    private static double ridge(double noise) {
        return 1 - Math.abs(2 * noise - 1);
    }

    private static double grain(Vec3 point, double perMetre) {
        return Noise.cell((int) (point.x() * perMetre), (int) (point.y() * perMetre), (int) (point.z() * perMetre));
    }
}
