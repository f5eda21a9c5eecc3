package com.penny.vision.analyser.tracking;

import com.penny.vision.analyser.inference.Detection;

/**
 * What the tracker needs to know about a detection.
 *
 * @param motion share of the box that changed since the frame before, 0 to 1
 */
record Sighting(Detection detection, Appearance appearance, double motion) {

    /** Score below which a sighting can only carry on a track. */
    private static final double SURE = 0.3;

    boolean isSure() {
        return detection.score() >= SURE;
    }
}
