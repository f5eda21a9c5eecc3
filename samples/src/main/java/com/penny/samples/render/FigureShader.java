package com.penny.samples.render;

import com.penny.samples.figure.FigurePainter;
import com.penny.samples.figure.Layer;
import com.penny.samples.figure.Shape;
import com.penny.samples.geometry.Rgb;
import com.penny.samples.geometry.Vec3;
import com.penny.samples.store.Lamp;
import java.util.List;

/** Lights a point on a person: ceiling panels with soft shadows of the limbs, room light and a little gloss. */
final class FigureShader {

    private static final double NORMAL_STEP = .004;
    private static final double OFF_SURFACE = .03;
    private static final double SHADOW_SHARPNESS = 5;
    private static final double NEGLIGIBLE = .01;
    private static final double CASTS_SHADOW = .08;
    private static final Rgb ROOM_TINT = new Rgb(1, .99, .965);
    private static final double[][] TETRAHEDRON = {{1, -1, -1}, {-1, 1, -1}, {-1, -1, 1}, {1, 1, 1}};

    private final List<Lamp> lamps;
    private final Casters casters;

    FigureShader(List<Lamp> lamps, Casters casters) {
        this.lamps = lamps;
        this.casters = casters;
    }

    Rgb shade(DistanceField field, PlacedShape surface, FigurePainter painter, Vec3 point, Vec3 viewRay) {
        Shape shape = surface.shape();
        Vec3 normal = normal(field, surface, painter, point);
        double open = openness(field, point, normal);
        double diffuse = 0;
        double gloss = 0;
        Vec3 lifted = point.plus(normal, OFF_SURFACE);
        for (Lamp lamp : lamps) {
            Vec3 offset = lamp.centre().minus(point);
            double distance = offset.length();
            Vec3 towards = offset.times(1 / distance);
            double wrap = shape.layer() == Layer.SKIN ? .25 : .12;
            double cosine = (towards.dot(normal) + wrap) / (1 + wrap);
            if (cosine <= 0) {
                continue;
            }
            double light = Lamp.arriving(cosine, Math.max(0, towards.y()), distance * distance);
            if (light < NEGLIGIBLE) {
                continue;
            }
            light *= light > CASTS_SHADOW ? casters.lightOn(shape, lifted, towards, SHADOW_SHARPNESS) : 1;
            diffuse += light;
            double alignment = Math.max(0, towards.minus(viewRay).normalised().dot(normal));
            gloss += light * StrictMath.pow(alignment, shininess(shape.layer()));
        }
        double room = (.30 + .16 * normal.y()) * (.55 + .45 * Math.min(1, point.y() / 1.2));
        double level = diffuse * (.4 + .6 * open) + room * open * 1.15;
        return painter.at(shape, point).times(ROOM_TINT.times(level)).plus(Rgb.grey(glossiness(shape.layer()) * gloss));
    }

    /** Gradient of the layer with the relief of its cloth, by the tetrahedron rule. */
    private static Vec3 normal(DistanceField field, PlacedShape surface, FigurePainter painter, Vec3 point) {
        Vec3 sum = new Vec3(0, 0, 0);
        for (double[] corner : TETRAHEDRON) {
            Vec3 direction = new Vec3(corner[0], corner[1], corner[2]);
            Vec3 probe = point.plus(direction, NORMAL_STEP);
            double distance = field.groupDistance(surface.group(), probe.x(), probe.y(), probe.z())
                    - painter.relief(surface.shape(), probe);
            sum = sum.plus(direction, distance);
        }
        return sum.normalised();
    }

    /** Ambient occlusion from four probes along the normal. */
    private static double openness(DistanceField field, Vec3 point, Vec3 normal) {
        double hidden = 0;
        double weight = 1;
        for (int i = 1; i <= 4; i++) {
            double height = .02 + .045 * i;
            Vec3 probe = point.plus(normal, height);
            hidden += (height - field.evaluate(probe.x(), probe.y(), probe.z())) * weight;
            weight *= .75;
        }
        return Math.max(.15, 1 - 1.35 * hidden);
    }

    private static double shininess(Layer layer) {
        return switch (layer) {
            case HAIR -> 18;
            case SHOES -> 40;
            default -> 24;
        };
    }

    private static double glossiness(Layer layer) {
        return switch (layer) {
            case SKIN -> .08;
            case HAIR, SHOES -> .12;
            default -> .02;
        };
    }
}
