package com.penny.samples.render;

import com.penny.samples.figure.Layer;
import com.penny.samples.figure.Shape;
import com.penny.samples.geometry.Camera;
import com.penny.samples.geometry.ScreenPoint;

/**
 * A shape of one person with its bounds as the camera sees them.
 *
 * @param person index of the figure in the frame
 * @param screenX centre of the bounding circle, pixels
 * @param screenRadius pixels
 * @param near least possible distance from the lens, metres
 * @param far greatest possible distance from the lens, metres
 */
record PlacedShape(
        Shape shape, int person, double screenX, double screenY, double screenRadius, double near, double far) {

    private static final double CLOSEST = .3;
    private static final double PERSPECTIVE_SLACK = 1.15;

    static PlacedShape of(Shape shape, int person, Camera camera) {
        ScreenPoint centre = camera.project(shape.centre());
        double distance = shape.centre().distanceTo(camera.position());
        double depth = Math.max(CLOSEST, centre.depth() - shape.reach());
        double radius = shape.reach() * camera.focalPixels() / depth * PERSPECTIVE_SLACK + 2;
        return new PlacedShape(
                shape, person, centre.x(), centre.y(), radius, distance - shape.reach(), distance + shape.reach());
    }

    boolean touches(int left, int top, int size) {
        double dx = Math.max(Math.max(left - screenX, screenX - (left + size)), 0);
        double dy = Math.max(Math.max(top - screenY, screenY - (top + size)), 0);
        return dx * dx + dy * dy < screenRadius * screenRadius;
    }

    /** Shapes of one group melt together. */
    int group() {
        return person * Layer.values().length + shape.layer().ordinal();
    }
}
