package com.penny.vision.analyser.geometry;

/** A point, or the way from one point to another, in pixels. */
public record Vec(double x, double y) {

    public Vec plus(Vec other) {
        return new Vec(x + other.x, y + other.y);
    }

    public Vec minus(Vec other) {
        return new Vec(x - other.x, y - other.y);
    }

    public Vec times(double factor) {
        return new Vec(x * factor, y * factor);
    }

    public double dot(Vec other) {
        return x * other.x + y * other.y;
    }

    public double length() {
        return Math.hypot(x, y);
    }

    public double distanceTo(Vec other) {
        return minus(other).length();
    }

    public Vec middle(Vec other) {
        return plus(other).times(0.5);
    }

    /** The same direction turned by a quarter, with the same length. */
    public Vec turned() {
        return new Vec(-y, x);
    }

    /** The angle between two directions, 0 to 180 degrees; 0 when either has no length. */
    public double degreesTo(Vec other) {
        double lengths = length() * other.length();
        if (lengths == 0) {
            return 0;
        }
        return Math.toDegrees(Math.acos(Math.max(-1, Math.min(1, dot(other) / lengths))));
    }
}
