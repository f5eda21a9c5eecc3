package com.penny.vision.analyser.geometry;

/**
 * An upright rectangle in pixels.
 *
 * @param x1 left edge
 * @param y1 top edge
 * @param x2 right edge, not before the left one
 * @param y2 bottom edge, not above the top one
 */
public record Box(double x1, double y1, double x2, double y2) {

    /** A box around a centre. */
    public static Box around(Vec centre, double width, double height) {
        return new Box(
                centre.x() - width / 2, centre.y() - height / 2, centre.x() + width / 2, centre.y() + height / 2);
    }

    public double width() {
        return x2 - x1;
    }

    public double height() {
        return y2 - y1;
    }

    public double area() {
        return width() * height();
    }

    public Vec centre() {
        return new Vec((x1 + x2) / 2, (y1 + y2) / 2);
    }

    /** Where a standing person's feet touch the floor: the middle of the lower edge. */
    public Vec foot() {
        return new Vec((x1 + x2) / 2, y2);
    }

    public boolean contains(Vec point) {
        return point.x() >= x1 && point.x() <= x2 && point.y() >= y1 && point.y() <= y2;
    }

    public Box moved(Vec way) {
        return new Box(x1 + way.x(), y1 + way.y(), x2 + way.x(), y2 + way.y());
    }

    /** Grown on every side by a share of its own width and height. */
    public Box grown(double share) {
        double dx = width() * share;
        double dy = height() * share;
        return new Box(x1 - dx, y1 - dy, x2 + dx, y2 + dy);
    }

    /** The part of it inside a frame of this size; without area when it lies outside. */
    public Box within(int frameWidth, int frameHeight) {
        return new Box(clamp(x1, frameWidth), clamp(y1, frameHeight), clamp(x2, frameWidth), clamp(y2, frameHeight));
    }

    /** Area of the part that two boxes share. */
    public double sharedArea(Box other) {
        double width = Math.min(x2, other.x2) - Math.max(x1, other.x1);
        double height = Math.min(y2, other.y2) - Math.max(y1, other.y1);
        return width <= 0 || height <= 0 ? 0 : width * height;
    }

    /** Shared area over joint area: 0 for apart, 1 for equal. */
    public double overlap(Box other) {
        double shared = sharedArea(other);
        return shared == 0 ? 0 : shared / (area() + other.area() - shared);
    }

    /** Between this box (share 0) and another (share 1). */
    public Box towards(Box other, double share) {
        return new Box(
                x1 + (other.x1 - x1) * share,
                y1 + (other.y1 - y1) * share,
                x2 + (other.x2 - x2) * share,
                y2 + (other.y2 - y2) * share);
    }

    private static double clamp(double value, int max) {
        return Math.max(0, Math.min(max, value));
    }
}
