package com.penny.launcher.bench;

/**
 * One measured figure.
 *
 * @param reference what it is compared with, in the same unit, or null
 * @param ratio value by reference, or null
 * @param aim the largest (or, for rates, smallest) wanted value, or null where none is set
 * @param met whether the aim is met, or null where none is set
 */
public record Figure(String name, double value, String unit, Double reference, Double ratio, Double aim, Boolean met) {

    /** A figure without an aim. */
    public static Figure plain(String name, double value, String unit) {
        return new Figure(name, round(value), unit, null, null, null, null);
    }

    /** A figure that should stay below its aim. */
    public static Figure below(String name, double value, String unit, double aim) {
        return new Figure(name, round(value), unit, null, null, round(aim), value < aim);
    }

    /** A figure that should reach its aim. */
    public static Figure atLeast(String name, double value, String unit, double aim) {
        return new Figure(name, round(value), unit, null, null, round(aim), value >= aim);
    }

    /** The same figure beside what it is compared with. */
    public Figure against(double reference) {
        return new Figure(name, value, unit, round(reference), round(value / reference), aim, met);
    }

    private static double round(double number) {
        return Math.round(number * 1000) / 1000.0;
    }
}
