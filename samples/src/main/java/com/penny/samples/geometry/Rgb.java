package com.penny.samples.geometry;

/** Linear light or reflectance per channel; 0 is black, 1 a perfect white surface, lamps exceed 1. */
public record Rgb(double red, double green, double blue) {

    public static final Rgb BLACK = grey(0);

    public static Rgb grey(double level) {
        return new Rgb(level, level, level);
    }

    public Rgb plus(Rgb other) {
        return new Rgb(red + other.red, green + other.green, blue + other.blue);
    }

    public Rgb times(double factor) {
        return new Rgb(red * factor, green * factor, blue * factor);
    }

    public Rgb times(Rgb other) {
        return new Rgb(red * other.red, green * other.green, blue * other.blue);
    }

    /** Straight-line blend: this colour at 0, {@code other} at 1. */
    public Rgb mix(Rgb other, double amount) {
        return times(1 - amount).plus(other.times(amount));
    }

    public Rgb atMost(double limit) {
        return new Rgb(Math.min(limit, red), Math.min(limit, green), Math.min(limit, blue));
    }
}
