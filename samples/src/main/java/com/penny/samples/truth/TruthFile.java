package com.penny.samples.truth;

import com.penny.samples.clips.Clip;
import com.penny.samples.truth.FrameTruth.Item;
import com.penny.samples.truth.FrameTruth.Keypoint;
import com.penny.samples.truth.FrameTruth.Person;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The JSON beside a clip: one line per frame. */
public final class TruthFile {

    /** Names of the COCO key points, in order. */
    public static final List<String> KEYPOINT_NAMES = List.of(
            "nose",
            "left_eye",
            "right_eye",
            "left_ear",
            "right_ear",
            "left_shoulder",
            "right_shoulder",
            "left_elbow",
            "right_elbow",
            "left_wrist",
            "right_wrist",
            "left_hip",
            "right_hip",
            "left_knee",
            "right_knee",
            "left_ankle",
            "right_ankle");

    private static final int OPEN_LEVELS = 2;

    private TruthFile() {}

    /** Boxes are [left, top, right, bottom] and key points [x, y, COCO visibility 0 to 2], in pixels. */
    public static String text(Clip clip, int width, int height, List<FrameTruth> frames) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("clip", clip.name());
        file.put("camera", clip.camera().id());
        file.put("synthetic", true);
        file.put("width", width);
        file.put("height", height);
        file.put("framesPerSecond", Clip.RATE);
        file.put("keypointNames", KEYPOINT_NAMES);
        file.put("frames", frames.stream().map(TruthFile::frame).toList());
        return Json.write(file, OPEN_LEVELS);
    }

    private static Map<String, Object> frame(FrameTruth truth) {
        Map<String, Object> frame = new LinkedHashMap<>();
        frame.put("index", truth.index());
        frame.put("seconds", truth.seconds());
        frame.put("people", truth.people().stream().map(TruthFile::person).toList());
        return frame;
    }

    private static Map<String, Object> person(Person truth) {
        Map<String, Object> person = new LinkedHashMap<>();
        person.put("id", truth.id());
        person.put("phase", truth.phase());
        person.put(
                "box",
                truth.box()
                        .map(box -> List.of(box.left(), box.top(), box.right(), box.bottom()))
                        .orElse(null));
        person.put("visibleFraction", hundredths(truth.visibleFraction()));
        person.put(
                "keypoints", truth.keypoints().stream().map(TruthFile::keypoint).toList());
        truth.item().ifPresent(item -> person.put("item", item(item)));
        return person;
    }

    private static List<Object> keypoint(Keypoint keypoint) {
        return List.of(
                tenths(keypoint.x()),
                tenths(keypoint.y()),
                keypoint.visibility().ordinal());
    }

    private static Map<String, Object> item(Item truth) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("place", truth.place());
        item.put("point", List.of(tenths(truth.x()), tenths(truth.y())));
        return item;
    }

    private static double tenths(double value) {
        return Math.round(value * 10) / 10.0;
    }

    private static double hundredths(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
