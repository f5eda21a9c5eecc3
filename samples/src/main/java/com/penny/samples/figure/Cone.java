package com.penny.samples.figure;

import com.penny.samples.geometry.Vec3;
import java.util.List;

/** A tapered capsule, optionally with an elliptical section and a flat start or end (hems and cuffs). */
public final class Cone extends Shape {

    /** Bulged and tapered sides make the field slightly too steep; marching is safe below this factor. */
    private static final double SAFE_STEP = .92;

    private static final double BOUND_MARGIN = .02;

    private final Vec3 start;
    private final Vec3 direction;
    private final double length;
    private final double startRadius;
    private final double endRadius;
    private final double bulge;
    private final double stretch;
    private final boolean flatStart;
    private final boolean flatEnd;
    private final double scale;
    private final double shadowWidth;

    private Cone(Builder spec) {
        super(
                spec.layer,
                spec.region,
                spec.start,
                spec.end.minus(spec.start),
                spec.across,
                spec.blend,
                spec.start.lerp(spec.end, .5),
                spec.start.distanceTo(spec.end) / 2
                        + (Math.max(spec.startRadius, spec.endRadius) + spec.bulge) * Math.max(1, spec.stretch)
                        + BOUND_MARGIN);
        start = spec.start;
        direction = spec.end.minus(spec.start).normalised();
        length = Math.max(1e-4, spec.start.distanceTo(spec.end));
        startRadius = spec.startRadius;
        endRadius = spec.endRadius;
        bulge = spec.bulge;
        stretch = spec.stretch;
        flatStart = spec.flatStart;
        flatEnd = spec.flatEnd;
        scale = Math.min(1, stretch) * SAFE_STEP;
        shadowWidth = Math.sqrt(Math.max(.25, stretch));
    }

    static Builder between(Layer layer, Region region, Vec3 start, Vec3 end) {
        return new Builder(layer, region, start, end);
    }

    /** An upright capsule around all the given cones: what it leaves fully lit, they do too. */
    public static Cone around(List<Cone> cones) {
        double x =
                cones.stream().mapToDouble(cone -> cone.centre().x()).average().orElseThrow();
        double z =
                cones.stream().mapToDouble(cone -> cone.centre().z()).average().orElseThrow();
        double bottom =
                cones.stream().mapToDouble(cone -> cone.centre().y()).min().orElseThrow();
        double top = cones.stream().mapToDouble(cone -> cone.centre().y()).max().orElseThrow();
        double radius = cones.stream()
                .mapToDouble(cone -> cone.reach()
                        + new Vec3(cone.centre().x() - x, 0, cone.centre().z() - z).length())
                .max()
                .orElseThrow();
        return between(Layer.TOP, Region.TORSO, new Vec3(x, bottom, z), new Vec3(x, top, z))
                .radii(radius, radius)
                .build();
    }

    @Override
    double localDistance(double u, double v, double w) {
        double share = u <= 0 ? 0 : u >= length ? 1 : u / length;
        double beyond = u - share * length;
        double radius = startRadius + (endRadius - startRadius) * share + bulge * 4 * share * (1 - share);
        double vv = v / stretch;
        if (beyond < 0 && flatStart || beyond > 0 && flatEnd) {
            return Math.max((Math.sqrt(vv * vv + w * w) - radius) * scale, Math.abs(beyond));
        }
        return (Math.sqrt(beyond * beyond + vv * vv + w * w) - radius) * scale;
    }

    /**
     * Soft shadow of the capsule (after Inigo Quilez' capsule shadow).
     *
     * @param towardsLight unit vector
     * @param sharpness larger is harder; about 4 suits a ceiling panel
     * @return 0 in full shadow to 1 in full light
     */
    public double light(Vec3 point, Vec3 towardsLight, double sharpness) {
        Vec3 axis = direction.times(length);
        Vec3 offset = point.minus(start);
        double offsetLight = offset.dot(towardsLight);
        double axisLight = axis.dot(towardsLight);
        double axisOffset = offset.dot(axis);
        double axisSquared = length * length;
        double denominator = axisSquared - axisLight * axisLight;
        double alongLight = Math.max(-offsetLight, 1e-4);
        double share = 0;
        if (Math.abs(denominator) >= 1e-8) {
            alongLight = Math.max((-offsetLight * axisSquared + axisLight * axisOffset) / denominator, 1e-4);
            share = Math.max(0, Math.min(1, (axisOffset - offsetLight * axisLight) / denominator));
        }
        Vec3 gap = offset.plus(towardsLight, alongLight).plus(axis, -share);
        double clearance = gap.length() - radiusAt(share);
        double lit = Math.max(0, Math.min(1, sharpness * clearance / alongLight + .5));
        return lit * lit * (3 - 2 * lit);
    }

    /** Share of the sky over a surface point that the capsule leaves open, 0 to 1. */
    public double openSky(Vec3 point, Vec3 normal) {
        Vec3 offset = point.minus(start);
        double along = Math.max(0, Math.min(length, offset.dot(direction)));
        Vec3 gap = offset.plus(direction, -along);
        double distance = gap.length() + 1e-6;
        double radius = radiusAt(along / length);
        double covered = Math.max(0, -gap.dot(normal)) * radius * radius / (distance * distance * distance);
        double open = Math.max(0, 1 - covered);
        return Math.sqrt(open * open * open);
    }

    private double radiusAt(double share) {
        return (startRadius + (endRadius - startRadius) * share) * shadowWidth;
    }

    /** Collects the measures of a cone; lengths in metres. */
    static final class Builder {
        private final Layer layer;
        private final Region region;
        private final Vec3 start;
        private final Vec3 end;
        private double startRadius;
        private double endRadius;
        private double bulge;
        private double blend = .03;
        private double stretch = 1;
        private Vec3 across = Vec3.UP;
        private boolean flatStart;
        private boolean flatEnd;

        private Builder(Layer layer, Region region, Vec3 start, Vec3 end) {
            this.layer = layer;
            this.region = region;
            this.start = start;
            this.end = end;
        }

        Builder radii(double atStart, double atEnd) {
            startRadius = atStart;
            endRadius = atEnd;
            return this;
        }

        /** Extra radius half way, as a calf has. */
        Builder bulge(double extra) {
            bulge = extra;
            return this;
        }

        Builder blend(double width) {
            blend = width;
            return this;
        }

        /** Direction the paint is laid out from, without stretching. */
        Builder facing(Vec3 direction) {
            across = direction;
            return this;
        }

        /** Makes the section an ellipse: {@code factor} times as far along {@code direction}. */
        Builder stretched(Vec3 direction, double factor) {
            across = direction;
            stretch = factor;
            return this;
        }

        Builder flatStart() {
            flatStart = true;
            return this;
        }

        Builder flatEnd() {
            flatEnd = true;
            return this;
        }

        Cone build() {
            return new Cone(this);
        }
    }
}
