package com.penny.samples.store;

import java.util.stream.IntStream;

/**
 * Joint bilateral filter of the light (not of the print on the goods), guided by distance and normal, in two passes.
 * Three samples a pixel then look like about thirty.
 */
final class Denoiser {

    private static final int RADIUS = 3;
    private static final float AVOID_BLACK = .02f;
    private static final double SAME_PLANE = .9;
    private static final double DISTANCE_TOLERANCE = .02;

    private Denoiser() {}

    /** Replaces the colours of the backdrop. */
    static void smooth(Backdrop backdrop, float[] reflectances) {
        float[] colours = backdrop.colours();
        float[] light = new float[colours.length];
        for (int i = 0; i < light.length; i++) {
            light[i] = colours[i] / (reflectances[i] + AVOID_BLACK);
        }
        light = pass(backdrop, light, 1, 1.5);
        light = pass(backdrop, light, 3, 5);
        for (int i = 0; i < light.length; i++) {
            colours[i] = light[i] * (reflectances[i] + AVOID_BLACK);
        }
    }

    private static float[] pass(Backdrop backdrop, float[] light, int stride, double edgeWeight) {
        float[] smoothed = new float[light.length];
        IntStream.range(0, backdrop.height()).parallel().forEach(y -> {
            for (int x = 0; x < backdrop.width(); x++) {
                smoothPixel(backdrop, light, smoothed, x, y, stride, edgeWeight);
            }
        });
        return smoothed;
    }

    private static void smoothPixel(
            Backdrop backdrop, float[] light, float[] smoothed, int x, int y, int stride, double edgeWeight) {
        int centre = y * backdrop.width() + x;
        double red = 0;
        double green = 0;
        double blue = 0;
        double weights = 0;
        for (int dy = -RADIUS; dy <= RADIUS; dy++) {
            for (int dx = -RADIUS; dx <= RADIUS; dx++) {
                int nearX = x + dx * stride;
                int nearY = y + dy * stride;
                if (nearX < 0 || nearY < 0 || nearX >= backdrop.width() || nearY >= backdrop.height()) {
                    continue;
                }
                int near = nearY * backdrop.width() + nearX;
                double away = (dx * dx + dy * dy) / 9.0;
                double weight = likeness(backdrop, centre, near, away)
                        / (1 + Math.abs(light[centre * 3 + 1] - light[near * 3 + 1]) * edgeWeight);
                red += weight * light[near * 3];
                green += weight * light[near * 3 + 1];
                blue += weight * light[near * 3 + 2];
                weights += weight;
            }
        }
        boolean alone = weights == 0;
        smoothed[centre * 3] = alone ? light[centre * 3] : (float) (red / weights);
        smoothed[centre * 3 + 1] = alone ? light[centre * 3 + 1] : (float) (green / weights);
        smoothed[centre * 3 + 2] = alone ? light[centre * 3 + 2] : (float) (blue / weights);
    }

    /** 1 for the same point, 0 across an edge of the geometry. */
    private static double likeness(Backdrop backdrop, int centre, int near, double away) {
        float[] normals = backdrop.normals();
        double alignment = normals[centre * 3] * normals[near * 3]
                + normals[centre * 3 + 1] * normals[near * 3 + 1]
                + normals[centre * 3 + 2] * normals[near * 3 + 2];
        if (alignment < SAME_PLANE) {
            return 0;
        }
        double distance = backdrop.distances()[centre];
        double step = Math.abs(distance - backdrop.distances()[near]) / (DISTANCE_TOLERANCE * distance);
        return step > 3 ? 0 : StrictMath.exp(-step * step - away);
    }
}
