package com.penny.vision.analyser;

import com.penny.vision.analyser.geometry.Box;
import com.penny.vision.analyser.geometry.Vec;
import com.penny.vision.analyser.inference.Joint;
import com.penny.vision.analyser.inference.Pose;
import com.penny.vision.analyser.media.Clip;
import com.penny.vision.analyser.tracking.PersonTrack;
import com.penny.vision.messages.Keypoint;
import com.penny.vision.messages.Track;
import com.penny.vision.messages.TrackBox;
import com.penny.vision.messages.TrackPose;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Brings tracks from pixels into the normalised form of the messages. */
final class Tracks {

    private static final double PRECISION = 1e4;

    private final Clip clip;

    Tracks(Clip clip) {
        this.clip = clip;
    }

    Track message(PersonTrack person, Map<Integer, Pose> poses, boolean subject) {
        List<TrackBox> boxes = person.points().stream()
                .map(point -> box(tMs(point.frame()), point.box(), point.confidence()))
                .toList();
        List<TrackPose> poseMessages = poses.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new TrackPose(tMs(entry.getKey()), keypoints(entry.getValue())))
                .toList();
        return new Track(person.id(), subject, rounded(person.movedDistance()), boxes, poseMessages);
    }

    private int tMs(int frame) {
        return clip.frames().get(frame).tMs();
    }

    private TrackBox box(int tMs, Box box, double confidence) {
        Box inside = box.within(clip.width(), clip.height());
        return new TrackBox(
                tMs,
                rounded(inside.x1() / clip.width()),
                rounded(inside.y1() / clip.height()),
                rounded(inside.width() / clip.width()),
                rounded(inside.height() / clip.height()),
                rounded(confidence));
    }

    private List<Keypoint> keypoints(Pose pose) {
        return Arrays.stream(Joint.values())
                .map(joint -> keypoint(pose.place(joint), pose.confidence(joint)))
                .toList();
    }

    private Keypoint keypoint(Vec place, double confidence) {
        return new Keypoint(rounded(place.x() / clip.width()), rounded(place.y() / clip.height()), rounded(confidence));
    }

    private static double rounded(double value) {
        return Math.round(value * PRECISION) / PRECISION;
    }
}
