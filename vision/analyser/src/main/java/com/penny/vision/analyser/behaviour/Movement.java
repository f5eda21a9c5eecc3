package com.penny.vision.analyser.behaviour;

import com.penny.vision.analyser.geometry.Box;
import com.penny.vision.analyser.tracking.PersonTrack;
import com.penny.vision.analyser.tracking.TrackPoint;

/** How somebody moves on the picture. Speeds are in heights of the person's own box a second. */
final class Movement {

    /** People walk at about 0.8 heights a second; slower than this they stand, shift and turn. */
    private static final double STANDING = 0.25;
    /** Boxes jitter by a few pixels; over this many frames to each side that is small against a step. */
    private static final int HALF_WINDOW = 3;

    private final PersonTrack track;
    private final double framesPerSecond;

    Movement(PersonTrack track, double framesPerSecond) {
        this.track = track;
        this.framesPerSecond = framesPerSecond;
    }

    /** Whether the person stands in a frame of the track. */
    boolean stands(int frame) {
        int from = Math.max(track.firstFrame(), frame - HALF_WINDOW);
        int to = Math.min(track.lastFrame(), frame + HALF_WINDOW);
        if (to - from < HALF_WINDOW) {
            return false;
        }
        Box before = box(from);
        Box after = box(to);
        double height = (before.height() + after.height()) / 2;
        // Somebody who walks towards the camera moves little on the picture, but grows.
        double moved = Math.max(before.centre().distanceTo(after.centre()), Math.abs(after.height() - before.height()));
        return moved / height / ((to - from) / framesPerSecond) < STANDING;
    }

    private Box box(int frame) {
        return track.at(frame).map(TrackPoint::box).orElseThrow();
    }
}
