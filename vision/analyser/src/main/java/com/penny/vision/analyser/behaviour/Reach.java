package com.penny.vision.analyser.behaviour;

import com.penny.vision.analyser.geometry.Vec;

/**
 * A hand in the shelf.
 *
 * @param farthest where the hand was when it was farthest from the trunk, in pixels
 * @param outside how far from the trunk's outline that was, in trunks
 */
record Reach(Span span, Vec farthest, double outside) {

    static Reach begun(HandReading reading) {
        return new Reach(new Span(reading.tMs(), reading.tMs()), reading.hand(), reading.outside());
    }

    Reach continued(HandReading reading) {
        boolean farther = reading.outside() > outside;
        return new Reach(
                span.until(reading.tMs()), farther ? reading.hand() : farthest, farther ? reading.outside() : outside);
    }
}
