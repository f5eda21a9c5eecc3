package com.penny.vision.analyser.tracking;

import com.penny.vision.analyser.geometry.Box;
import com.penny.vision.analyser.geometry.Vec;
import java.util.ArrayList;
import java.util.List;

/** A track while it grows: it may yet turn out to be a poster. */
final class Candidate {

    private static final int MIN_SIGHTINGS = 3;
    private static final int MIN_SIGHTINGS_WITH_MOTION = 2;
    /** Share of the box that changes when somebody shifts weight or moves a hand; a poster stays far below. */
    private static final double MOTION = 0.02;

    private static final double VELOCITY_SMOOTHING = 0.6;
    private static final double APPEARANCE_SMOOTHING = 0.3;

    private final List<TrackPoint> sightings = new ArrayList<>();
    private Appearance appearance;
    private Vec velocity = new Vec(0, 0);
    private int sightingsWithMotion;
    private int lastGlimpse;

    Candidate(int frame, Sighting first) {
        appearance = first.appearance();
        note(frame, first);
    }

    /** Takes a sighting of the whole person. */
    void extend(int frame, Sighting sighting) {
        TrackPoint last = last();
        Vec moved = sighting.detection().box().centre().minus(last.box().centre());
        Vec measured = moved.times(1.0 / (frame - last.frame()));
        velocity = velocity.plus(measured.minus(velocity).times(VELOCITY_SMOOTHING));
        if (sighting.isSure()) {
            // An unsure sighting may show the clothes of whoever stands in front.
            appearance = appearance.towards(sighting.appearance(), APPEARANCE_SMOOTHING);
        }
        note(frame, sighting);
    }

    /**
     * Takes a sighting of a part of the person: the rest is hidden. The person is still there, but neither size nor way
     * can be read off the visible part; the place is filled in when the whole person is seen again.
     */
    void glimpse(int frame) {
        lastGlimpse = frame;
    }

    /** Where the person should be, walking on as before. */
    Box predicted(int frame) {
        return last().box().moved(velocity.times(frame - last().frame()));
    }

    Appearance appearance() {
        return appearance;
    }

    /** Frames since the whole person was seen. */
    int framesUnseen(int frame) {
        return frame - last().frame();
    }

    /** Frames since anything of the person was seen. */
    int framesWithoutGlimpse(int frame) {
        return frame - Math.max(lastGlimpse, last().frame());
    }

    boolean isPerson() {
        return sightings.size() >= MIN_SIGHTINGS && sightingsWithMotion >= MIN_SIGHTINGS_WITH_MOTION;
    }

    List<TrackPoint> sightings() {
        return sightings;
    }

    private TrackPoint last() {
        return sightings.get(sightings.size() - 1);
    }

    private void note(int frame, Sighting sighting) {
        sightings.add(new TrackPoint(
                frame, sighting.detection().box(), sighting.detection().score()));
        if (sighting.motion() >= MOTION) {
            sightingsWithMotion++;
        }
    }
}
