package com.penny.vision.analyser.tracking;

import com.penny.vision.analyser.inference.Detection;
import com.penny.vision.analyser.inference.PersonDetector;
import com.penny.vision.analyser.media.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Finds and follows the people of a clip. The detector is the dearest part of an analysis, so it looks at every second
 * frame only, and not at all where nothing moved since it last looked: its answer would be the same.
 */
public final class SceneReader {

    /** The detector looks at every so many-th frame: 5 a second. */
    private static final int STRIDE = 2;
    /** Unsure detections carry a track on while somebody is half hidden. */
    private static final double LOWEST_SCORE = 0.15;
    /** 1.5 s: longer than two people need to pass each other. */
    private static final int MAX_FRAMES_UNSEEN = 15;
    /** Share of the frame that changes when anything as large as a hand moves. */
    private static final double STILL = 0.0005;

    private final PersonDetector detector;
    private final Predicate<Detection> watched;

    /** @param watched whether a detection counts; false for one in a zone that is not watched */
    public SceneReader(PersonDetector detector, Predicate<Detection> watched) {
        this.detector = detector;
        this.watched = watched;
    }

    /** @param frames of one clip, in order */
    public Scene read(List<Frame> frames) {
        Tracker tracker = new Tracker(MAX_FRAMES_UNSEEN);
        NavigableMap<Integer, List<Detection>> seen = new TreeMap<>();
        Brightness before = null;
        List<Detection> detections = List.of();
        for (int i = 0; i < frames.size(); i += STRIDE) {
            Frame frame = frames.get(i);
            Brightness now = new Brightness(frame);
            if (before == null || now.changeSince(before) > STILL) {
                detections = detector.detect(frame, LOWEST_SCORE).stream()
                        .filter(watched)
                        .toList();
                seen.put(i, detections);
            }
            tracker.add(i, sightings(frame, now, before, detections));
            before = now;
        }
        return new Scene(tracker.people(), seen);
    }

    private static List<Sighting> sightings(
            Frame frame, Brightness now, Brightness before, List<Detection> detections) {
        List<Sighting> sightings = new ArrayList<>();
        for (Detection detection : detections) {
            double motion = before == null ? 0 : now.changeSince(before, detection.box());
            sightings.add(new Sighting(detection, Appearance.of(frame, detection.box()), motion));
        }
        return sightings;
    }
}
