package com.penny.samples.store;

import com.penny.samples.geometry.Rgb;
import com.penny.samples.geometry.SampleSequence;
import com.penny.samples.geometry.Vec3;

/** Light arriving at the surfaces of the shop: ceiling panels with soft shadows plus the glow of nearby surfaces. */
final class Lighting {

    private static final double OFF_SURFACE = 2e-3;
    private static final double NEGLIGIBLE = .008;
    private static final int AMBIENT_RAYS = 2;
    private static final double AMBIENT_REACH = 1.4;
    private static final Rgb PANEL_TINT = new Rgb(1, .985, .95);
    private static final Rgb AMBIENT_TINT = new Rgb(1, 1, 1.02);

    private final Store store;

    Lighting(Store store) {
        this.store = store;
    }

    /** One random estimate; its mean over many samples is the irradiance. */
    Rgb at(Vec3 point, Vec3 normal, SampleSequence samples) {
        Vec3 origin = point.plus(normal, OFF_SURFACE);
        return PANEL_TINT
                .times(panels(origin, normal, samples))
                .plus(AMBIENT_TINT.times(ambient(origin, normal, samples)));
    }

    private double panels(Vec3 origin, Vec3 normal, SampleSequence samples) {
        double sum = 0;
        for (Lamp lamp : store.lamps()) {
            Vec3 spot = lamp.centre()
                    .plus(new Vec3((samples.next() - .5) * Lamp.WIDTH, -.05, (samples.next() - .5) * Lamp.LENGTH));
            Vec3 offset = spot.minus(origin);
            double distance = offset.length();
            Vec3 direction = offset.times(1 / distance);
            double cosine = direction.dot(normal);
            if (cosine <= 0) {
                continue;
            }
            double light = Lamp.arriving(cosine, direction.y(), distance * distance);
            if (light > NEGLIGIBLE && !store.hierarchy().blocked(new Ray(origin, direction), distance - .06)) {
                sum += light;
            }
        }
        return sum;
    }

    /** Short rays: open directions see the bright room, blocked ones the darker goods next to them. */
    private double ambient(Vec3 origin, Vec3 normal, SampleSequence samples) {
        double sum = 0;
        for (int i = 0; i < AMBIENT_RAYS; i++) {
            Vec3 direction = cosineWeighted(normal, samples);
            sum += store.hierarchy()
                    .firstHit(new Ray(origin, direction), AMBIENT_REACH)
                    .map(hit -> .10 * Math.min(1, hit.distance()))
                    .orElse(.40 + .12 * direction.y());
        }
        return sum / AMBIENT_RAYS;
    }

    private static Vec3 cosineWeighted(Vec3 normal, SampleSequence samples) {
        double angle = samples.next() * 2 * Math.PI;
        double share = samples.next();
        double sine = Math.sqrt(share);
        Vec3 tangent = (Math.abs(normal.x()) > .5
                        ? new Vec3(-normal.y(), normal.x(), 0)
                        : new Vec3(0, normal.z(), -normal.y()))
                .normalised();
        Vec3 bitangent = normal.cross(tangent);
        return tangent.times(sine * StrictMath.cos(angle))
                .plus(bitangent, sine * StrictMath.sin(angle))
                .plus(normal, Math.sqrt(1 - share));
    }
}
