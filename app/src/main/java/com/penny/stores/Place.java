package com.penny.stores;

/**
 * A point on the earth, within a hundred metres.
 *
 * @param latitude degrees north, -90 to 90
 * @param longitude degrees east, -180 to 180
 */
public record Place(double latitude, double longitude) {

    /** Mean radius of the earth (IUGG), in kilometres. */
    private static final double EARTH = 6371.0088;

    /** A thousandth of a degree is 111 m at most. */
    private static final double PRECISION = 1_000;

    public Place {
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException("not on the earth");
        }
        latitude = Math.round(latitude * PRECISION) / PRECISION;
        longitude = Math.round(longitude * PRECISION) / PRECISION;
    }

    /** The distance over ground as the crow flies, in kilometres: the haversine formula (Sinnott, 1984). */
    public double kilometresTo(Place other) {
        double north = Math.toRadians(other.latitude - latitude) / 2;
        double east = Math.toRadians(other.longitude - longitude) / 2;
        double chord = Math.pow(Math.sin(north), 2)
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * Math.pow(Math.sin(east), 2);
        return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(chord)));
    }
}
