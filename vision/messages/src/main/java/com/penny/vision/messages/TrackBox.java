package com.penny.vision.messages;

/**
 * Where a person was at one moment.
 *
 * @param x left edge, 0 to 1
 * @param y top edge, 0 to 1
 * @param w width, 0 to 1
 * @param h height, 0 to 1
 * @param confidence the detector's score, 0 to 1; 0 where the place was filled in between two sightings
 */
public record TrackBox(int tMs, double x, double y, double w, double h, double confidence) {}
