package com.penny.samples.store;

import com.penny.samples.geometry.Rgb;
import com.penny.samples.geometry.Vec3;

/**
 * The empty shop seen by one camera. All buffers are row by row from the top left.
 *
 * @param colours linear red, green, blue per pixel
 * @param distances metres from the lens per pixel, infinite where nothing is hit
 * @param normals unit normal x, y, z per pixel
 */
public record Backdrop(int width, int height, float[] colours, float[] distances, float[] normals) {

    static Backdrop blank(int width, int height) {
        int pixels = width * height;
        return new Backdrop(width, height, new float[pixels * 3], new float[pixels], new float[pixels * 3]);
    }

    public Vec3 normal(int pixel) {
        return new Vec3(normals[pixel * 3], normals[pixel * 3 + 1], normals[pixel * 3 + 2]);
    }

    static void store(float[] buffer, int pixel, Rgb colour) {
        buffer[pixel * 3] = (float) colour.red();
        buffer[pixel * 3 + 1] = (float) colour.green();
        buffer[pixel * 3 + 2] = (float) colour.blue();
    }
}
