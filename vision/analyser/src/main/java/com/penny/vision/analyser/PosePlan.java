package com.penny.vision.analyser;

import com.penny.vision.analyser.behaviour.ZoneMap;
import com.penny.vision.analyser.inference.Pose;
import com.penny.vision.analyser.inference.PoseEstimator;
import com.penny.vision.analyser.media.Clip;
import com.penny.vision.analyser.tracking.PersonTrack;
import com.penny.vision.analyser.work.Cores;
import com.penny.vision.messages.ZoneKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** Decides whose joints are looked at: those who come near a shelf, the nearest to the camera first. */
final class PosePlan {

    /** Poses a clip may cost, so that a crowd cannot hold the next clip up: about a second and a half. */
    private static final int BUDGET = 200;
    /** Smaller than this, in pixels, a person's wrists cannot be made out. */
    private static final double SMALLEST_HEIGHT = 80;

    private final PoseEstimator estimator;
    private final ZoneMap zones;
    private final Cores cores;

    PosePlan(PoseEstimator estimator, ZoneMap zones, Cores cores) {
        this.estimator = estimator;
        this.zones = zones;
        this.cores = cores;
    }

    /**
     * Poses by index of the frame, by id of the track.
     *
     * @throws IOException when the thread is interrupted
     */
    Map<Integer, Map<Integer, Pose>> carryOut(Clip clip, List<PersonTrack> people) throws IOException {
        List<PersonTrack> order = new ArrayList<>(people);
        order.sort(Comparator.comparing((PersonTrack person) -> !comesNearGoods(person))
                .thenComparing(Comparator.comparingDouble(PosePlan::height).reversed()));
        Map<Integer, Map<Integer, Pose>> poses = new HashMap<>();
        int left = BUDGET;
        for (PersonTrack person : order) {
            if (left >= person.points().size() && height(person) >= SMALLEST_HEIGHT) {
                left -= person.points().size();
                poses.put(person.id(), posesOf(clip, person));
            }
        }
        return poses;
    }

    private Map<Integer, Pose> posesOf(Clip clip, PersonTrack person) throws IOException {
        List<Pose> found = cores.doAll(person.points().stream()
                .map(point ->
                        (Callable<Pose>) () -> estimator.estimate(clip.frames().get(point.frame()), point.box()))
                .toList());
        Map<Integer, Pose> poses = new HashMap<>();
        for (int i = 0; i < found.size(); i++) {
            poses.put(person.firstFrame() + i, found.get(i));
        }
        return poses;
    }

    private boolean comesNearGoods(PersonTrack person) {
        return !zones.has(ZoneKind.SHELF)
                || person.points().stream().anyMatch(point -> zones.touches(ZoneKind.SHELF, point.box()));
    }

    private static double height(PersonTrack person) {
        return person.points().stream()
                .mapToDouble(point -> point.box().height())
                .max()
                .orElse(0);
    }
}
