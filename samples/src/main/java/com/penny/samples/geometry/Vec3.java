package com.penny.samples.geometry;

/** A point or direction in metres. */
public record Vec3(double x, double y, double z) {

    public static final Vec3 UP = new Vec3(0, 1, 0);

    private static final double SHORTEST = 1e-12;

    public Vec3 plus(Vec3 other) {
        return new Vec3(x + other.x, y + other.y, z + other.z);
    }

    /** This point moved by {@code amount} times {@code direction}. */
    public Vec3 plus(Vec3 direction, double amount) {
        return new Vec3(x + direction.x * amount, y + direction.y * amount, z + direction.z * amount);
    }

    public Vec3 minus(Vec3 other) {
        return new Vec3(x - other.x, y - other.y, z - other.z);
    }

    public Vec3 times(double factor) {
        return new Vec3(x * factor, y * factor, z * factor);
    }

    public double dot(Vec3 other) {
        return x * other.x + y * other.y + z * other.z;
    }

    public Vec3 cross(Vec3 other) {
        return new Vec3(y * other.z - z * other.y, z * other.x - x * other.z, x * other.y - y * other.x);
    }

    public double length() {
        return Math.sqrt(dot(this));
    }

    public double distanceTo(Vec3 other) {
        return minus(other).length();
    }

    /** Unit vector of the same direction; a zero vector stays zero. */
    public Vec3 normalised() {
        return times(1 / Math.max(SHORTEST, length()));
    }

    /** The unit vector nearest to this one that is perpendicular to the unit vector {@code axis}. */
    public Vec3 perpendicularTo(Vec3 axis) {
        return plus(axis, -dot(axis)).normalised();
    }

    /** Straight-line blend: this point at 0, {@code other} at 1. */
    public Vec3 lerp(Vec3 other, double amount) {
        return plus(other.minus(this), amount);
    }

    /** Rotates about the vertical axis, clockwise seen from above; angle in radians. */
    public Vec3 turned(double angle) {
        double cos = StrictMath.cos(angle);
        double sin = StrictMath.sin(angle);
        return new Vec3(x * cos - z * sin, y, x * sin + z * cos);
    }
}
