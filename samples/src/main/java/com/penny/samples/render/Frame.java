package com.penny.samples.render;

import com.penny.samples.store.Backdrop;
import java.util.Arrays;
import java.util.Optional;

/** One finished frame in linear light, with the masks the ground truth is read from. */
public final class Frame {

    private final int width;
    private final int height;
    private final float[] colours;
    private final float[] distances;
    private final int[] visible;
    private final int[] silhouettes;

    Frame(Backdrop backdrop) {
        width = backdrop.width();
        height = backdrop.height();
        colours = backdrop.colours().clone();
        distances = backdrop.distances().clone();
        visible = new int[width * height];
        silhouettes = new int[width * height];
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    float[] colours() {
        return colours;
    }

    /** Metres from the lens to whatever is seen at a pixel. */
    public double distance(int x, int y) {
        return distances[y * width + x];
    }

    /** Whether a pixel shows the given person (not an item they carry). */
    public boolean shows(int person, int x, int y) {
        return (visible[y * width + x] & 1 << person) != 0;
    }

    void cover(int pixel, double distance, int people) {
        distances[pixel] = (float) distance;
        visible[pixel] = people;
    }

    void outline(int pixel, int person) {
        silhouettes[pixel] |= 1 << person;
    }

    /** The smallest box around what is seen of a person. */
    public Optional<PixelBox> visibleBox(int person) {
        return PixelBox.around(visible, width, 1 << person);
    }

    /** Share of a person's outline inside the image that nothing hides, 0 to 1; 0 for somebody out of view. */
    public double visibleFraction(int person) {
        long whole = count(silhouettes, person);
        return whole == 0 ? 0 : Math.min(1, count(visible, person) / (double) whole);
    }

    private static long count(int[] mask, int person) {
        return Arrays.stream(mask).filter(bits -> (bits & 1 << person) != 0).count();
    }
}
