package com.penny.samples.geometry;

/**
 * A projected point.
 *
 * @param x pixels from the left edge, may lie outside the image
 * @param y pixels from the top edge, may lie outside the image
 * @param depth metres along the optical axis, negative behind the camera
 */
public record ScreenPoint(double x, double y, double depth) {}
