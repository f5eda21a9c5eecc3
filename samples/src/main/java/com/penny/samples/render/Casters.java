package com.penny.samples.render;

import com.penny.samples.figure.Cone;
import com.penny.samples.figure.Layer;
import com.penny.samples.figure.Region;
import com.penny.samples.figure.Shape;
import com.penny.samples.geometry.Vec3;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** What throws shadows in a frame, body by body, so that points far from a body skip all of its limbs at once. */
final class Casters {

    private static final double FULL_LIGHT = 1;
    private static final double NO_LIGHT = .02;
    private static final double TOUCHING = .02;

    private final List<Body> bodies;

    private Casters(List<Body> bodies) {
        this.bodies = bodies;
    }

    /** Hair and noses are left out: they add nothing to a shadow that the head does not. */
    static Casters of(List<PlacedShape> placed) {
        Collection<List<Cone>> byPerson = placed.stream()
                .filter(shape -> shape.shape() instanceof Cone)
                .filter(shape ->
                        shape.shape().layer() != Layer.HAIR && shape.shape().region() != Region.NOSE)
                .collect(Collectors.groupingBy(
                        PlacedShape::person, Collectors.mapping(shape -> (Cone) shape.shape(), Collectors.toList())))
                .values();
        return new Casters(byPerson.stream()
                .map(cones -> new Body(Cone.around(cones), cones))
                .toList());
    }

    /** Metres to the space the nearest body may fill, infinite without bodies. */
    double distance(Vec3 point) {
        return bodies.stream()
                .mapToDouble(body -> body.bounds.distance(point.x(), point.y(), point.z()))
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    /** Share of the light from a direction that reaches a point of the shop; see {@link Cone#light}. */
    double light(Vec3 point, Vec3 towards, double sharpness) {
        double light = FULL_LIGHT;
        for (Body body : bodies) {
            if (body.mayShade(point, towards, sharpness)) {
                for (Cone cone : body.cones) {
                    light = Math.min(light, cone.light(point, towards, sharpness));
                    if (light < NO_LIGHT) {
                        return light;
                    }
                }
            }
        }
        return light;
    }

    /** The same for a point on a shape, which its own shape and those it touches do not shade. */
    double lightOn(Shape self, Vec3 point, Vec3 towards, double sharpness) {
        double light = FULL_LIGHT;
        for (Body body : bodies) {
            if (body.mayShade(point, towards, sharpness)) {
                for (Cone cone : body.cones) {
                    if (cone != self && cone.distance(point.x(), point.y(), point.z()) >= TOUCHING) {
                        light = Math.min(light, cone.light(point, towards, sharpness));
                    }
                }
            }
        }
        return light;
    }

    /** Share of the sky that the bodies leave open, 0 to 1. */
    double openSky(Vec3 point, Vec3 normal) {
        double open = 1;
        for (Body body : bodies) {
            for (Cone cone : body.cones) {
                open *= cone.openSky(point, normal);
            }
        }
        return open;
    }

    private record Body(Cone bounds, List<Cone> cones) {

        boolean mayShade(Vec3 point, Vec3 towards, double sharpness) {
            return bounds.light(point, towards, sharpness) < FULL_LIGHT;
        }
    }
}
