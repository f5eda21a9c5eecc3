package com.penny.vision.analyser;

import com.penny.vision.analyser.behaviour.ZoneMap;
import com.penny.vision.analyser.inference.Pose;
import com.penny.vision.analyser.inference.PoseEstimator;
import com.penny.vision.analyser.media.Clip;
import com.penny.vision.analyser.tracking.PersonTrack;
import com.penny.vision.analyser.tracking.TrackPoint;
import com.penny.vision.messages.ZoneKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Decides whose joints are looked at: those who come near a shelf, the nearest to the camera first. */
final class PosePlan {

    /** Poses a clip may cost, so that a crowd cannot hold the next clip up: about a second and a half. */
    private static final int BUDGET = 200;
    /** Smaller than this, in pixels, a person's wrists cannot be made out. */
    private static final double SMALLEST_HEIGHT = 80;

    private final PoseEstimator estimator;
    private final ZoneMap zones;

    PosePlan(PoseEstimator estimator, ZoneMap zones) {
        this.estimator = estimator;
        this.zones = zones;
    }

    /** Poses by index of the frame, by id of the track. */
    Map<Integer, Map<Integer, Pose>> carryOut(Clip clip, List<PersonTrack> people) {
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

    private Map<Integer, Pose> posesOf(Clip clip, PersonTrack person) {
        Map<Integer, Pose> poses = new HashMap<>();
        for (TrackPoint point : person.points()) {
            poses.put(point.frame(), estimator.estimate(clip.frames().get(point.frame()), point.box()));
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
