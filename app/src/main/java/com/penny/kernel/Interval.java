package com.penny.kernel;

/**
 * A share of a count with what can be said of it: the 95% score interval (E. B. Wilson, "Probable inference, the law of
 * succession, and statistical inference", 1927), which stays within 0 and 1 and is honest about few alerts.
 *
 * @param share 0 to 1
 * @param low lower end, 0 to {@code share}
 * @param high upper end, {@code share} to 1
 */
public record Interval(double share, double low, double high) {

    private static final double Z = 1.959963984540054;

    /** @return null of none */
    public static Interval of(long hits, long all) {
        if (all == 0) {
            return null;
        }
        double p = (double) hits / all;
        double spread = Z * Z / all;
        double middle = (p + spread / 2) / (1 + spread);
        double half = Z / (1 + spread) * Math.sqrt(p * (1 - p) / all + spread / (4 * all));
        return new Interval(p, Math.max(0, Math.min(p, middle - half)), Math.min(1, Math.max(p, middle + half)));
    }
}
