package com.penny.vision.messages;

import java.util.List;

/**
 * What the person detector said about one frame.
 *
 * @param scores one per person found, 0 to 1, highest first
 */
public record DetectorSample(int tMs, List<Double> scores) {

    /** Makes the list unmodifiable. */
    public DetectorSample {
        scores = List.copyOf(scores);
    }
}
