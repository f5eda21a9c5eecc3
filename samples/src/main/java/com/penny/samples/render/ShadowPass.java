package com.penny.samples.render;

import com.penny.samples.geometry.Camera;
import com.penny.samples.geometry.Vec3;
import com.penny.samples.store.Backdrop;
import com.penny.samples.store.Lamp;
import java.util.List;
import java.util.stream.IntStream;

/** Darkens the shop under and behind people; worked out at half resolution because soft shadows have no detail. */
final class ShadowPass {

    private static final double SHARPNESS = 3.6;
    private static final double REACH = 1.0;
    private static final double ROOM_LIGHT = .26;
    private static final double NEGLIGIBLE = .02;

    private final Camera camera;
    private final Backdrop backdrop;
    private final List<Lamp> lamps;

    ShadowPass(Camera camera, Backdrop backdrop, List<Lamp> lamps) {
        this.camera = camera;
        this.backdrop = backdrop;
        this.lamps = lamps;
    }

    void apply(Frame frame, Casters casters) {
        int halfWidth = frame.width() / 2;
        int halfHeight = frame.height() / 2;
        float[] factors = new float[halfWidth * halfHeight];
        IntStream.range(0, halfHeight).parallel().forEach(y -> {
            for (int x = 0; x < halfWidth; x++) {
                Vec3 point = pointAt(x * 2, y * 2);
                Vec3 normal = backdrop.normal(y * 2 * frame.width() + x * 2);
                boolean near = casters.distance(point) < REACH;
                factors[y * halfWidth + x] = near ? (float) factor(point, normal, casters) : 1;
            }
        });
        IntStream.range(0, frame.height()).parallel().forEach(y -> {
            for (int x = 0; x < frame.width(); x++) {
                float factor = interpolate(factors, halfWidth, halfHeight, x, y);
                int pixel = (y * frame.width() + x) * 3;
                frame.colours()[pixel] *= factor;
                frame.colours()[pixel + 1] *= factor;
                frame.colours()[pixel + 2] *= factor;
            }
        });
    }

    private Vec3 pointAt(int x, int y) {
        double distance = backdrop.distances()[y * backdrop.width() + x];
        return camera.position().plus(camera.ray(x + .5, y + .5), distance);
    }

    /** Share of the light that still arrives at a point of the shop. */
    private double factor(Vec3 point, Vec3 normal, Casters casters) {
        double all = 0;
        double left = 0;
        for (Lamp lamp : lamps) {
            Vec3 offset = lamp.centre().minus(point);
            double distance = offset.length();
            Vec3 towards = offset.times(1 / distance);
            double cosine = towards.dot(normal);
            if (cosine <= NEGLIGIBLE) {
                continue;
            }
            double light = Lamp.arriving(cosine, towards.y(), distance * distance);
            all += light;
            left += light < NEGLIGIBLE ? light : light * casters.light(point, towards, SHARPNESS);
        }
        double direct = all > 0 ? left / all : 1;
        return (direct * (1 - ROOM_LIGHT) + ROOM_LIGHT) * (.2 + .8 * Math.max(.1, casters.openSky(point, normal)));
    }

    private static float interpolate(float[] factors, int width, int height, int x, int y) {
        double halfX = Math.max(0, (x - .5) / 2);
        double halfY = Math.max(0, (y - .5) / 2);
        int left = Math.min(width - 2, (int) halfX);
        int top = Math.min(height - 2, (int) halfY);
        double inX = Math.min(1, halfX - left);
        double inY = Math.min(1, halfY - top);
        int index = top * width + left;
        double upper = factors[index] * (1 - inX) + factors[index + 1] * inX;
        double lower = factors[index + width] * (1 - inX) + factors[index + width + 1] * inX;
        return (float) (upper * (1 - inY) + lower * inY);
    }
}
