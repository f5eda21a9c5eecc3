package com.penny.samples.clips;

import java.util.List;

/**
 * A part of the camera picture with a meaning for the shop.
 *
 * @param points corners of a convex polygon as shares of the picture's width and height, 0 to 1
 */
public record Zone(String id, Kind kind, List<Corner> points) {

    /** What customers do there. */
    public enum Kind {
        SHELF,
        TILL,
        EXIT
    }

    /** Shares of the picture's width and height from the top left. */
    public record Corner(double x, double y) {}
}
