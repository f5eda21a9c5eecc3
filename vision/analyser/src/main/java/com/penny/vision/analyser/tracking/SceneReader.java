package com.penny.vision.analyser.tracking;

import com.penny.vision.analyser.inference.Detection;
import com.penny.vision.analyser.inference.PersonDetector;
import com.penny.vision.analyser.media.Frame;
import com.penny.vision.analyser.work.Batch;
import com.penny.vision.analyser.work.Cores;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds and follows the people of one clip while it is still being decoded. The detector is the dearest part of an
 * analysis, so it looks at every second frame only, and not at all where nothing moved since it last looked: its answer
 * would be the same. For one thread.
 */
public final class SceneReader implements AutoCloseable {

    /** The detector looks at every so many-th frame: 5 a second. */
    private static final int STRIDE = 2;
    /** Unsure detections carry a track on while somebody is half hidden. */
    private static final double LOWEST_SCORE = 0.15;
    /** 1.5 s: longer than two people need to pass each other. */
    private static final int MAX_FRAMES_UNSEEN = 15;
    /** Share of the frame that changes when anything as large as a hand moves. */
    private static final double STILL = 0.0005;

    private final PersonDetector detector;
    private final Batch detecting;
    private final List<Look> looks = new ArrayList<>();
    private int taken;

    public SceneReader(PersonDetector detector, Cores cores) {
        this.detector = detector;
        this.detecting = cores.batch();
    }

    /** Takes the next frame; the detector looks at it in the background. */
    public void take(Frame frame) {
        if (taken++ % STRIDE == 0) {
            Brightness brightness = new Brightness(frame);
            Look before = looks.isEmpty() ? null : looks.get(looks.size() - 1);
            boolean still = before != null && brightness.changeSince(before.brightness()) <= STILL;
            looks.add(new Look(
                    taken - 1,
                    frame,
                    brightness,
                    still ? null : detecting.begin(() -> detector.detect(frame, LOWEST_SCORE))));
        }
    }

    /**
     * Waits for the detector and follows the people through all frames taken.
     *
     * @param watched whether a detection counts; one in a zone that is not watched is only kept out of sight
     * @throws IOException when the thread is interrupted
     */
    public Scene finish(Predicate<Detection> watched) throws IOException {
        Tracker tracker = new Tracker(MAX_FRAMES_UNSEEN);
        Tracker aside = new Tracker(MAX_FRAMES_UNSEEN);
        NavigableMap<Integer, List<Detection>> seen = new TreeMap<>();
        List<Detection> detections = List.of();
        Brightness before = null;
        for (Look look : looks) {
            if (look.detections() != null) {
                detections = Cores.result(look.detections());
                seen.put(look.index(), detections);
            }
            Map<Boolean, List<Sighting>> sightings = sightings(look, before, detections)
                    .collect(Collectors.partitioningBy(sighting -> watched.test(sighting.detection())));
            tracker.add(look.index(), sightings.get(true));
            aside.add(look.index(), sightings.get(false));
            before = look.brightness();
        }
        return new Scene(tracker.people(), aside.people(), seen);
    }

    /** Drops what has not been looked at yet, as when the clip turns out to be broken. */
    @Override
    public void close() {
        detecting.close();
    }

    private static Stream<Sighting> sightings(Look look, Brightness before, List<Detection> detections) {
        return detections.stream().map(detection -> {
            double motion = before == null ? 0 : look.brightness().changeSince(before, detection.box());
            return new Sighting(detection, Appearance.of(look.frame(), detection.box()), motion);
        });
    }

    /**
     * One frame that was looked at.
     *
     * @param detections null where nothing moved since the frame before
     */
    private record Look(int index, Frame frame, Brightness brightness, Future<List<Detection>> detections) {}
}
