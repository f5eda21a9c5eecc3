package com.penny.vision.analyser.behaviour;

import com.penny.vision.analyser.inference.Pose;
import com.penny.vision.analyser.tracking.PersonTrack;
import com.penny.vision.analyser.tracking.TrackPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Where a hand was in each frame of a track, with single slips of the pose model ironed out. */
final class HandReadings {

    private final PersonTrack track;
    private final Map<Integer, Pose> poses;
    private final HandReader reader;
    private final int frameMs;

    HandReadings(PersonTrack track, Map<Integer, Pose> poses, HandReader reader, int frameMs) {
        this.track = track;
        this.poses = poses;
        this.reader = reader;
        this.frameMs = frameMs;
    }

    List<HandReading> of(Side side) {
        List<HandReading> raw = new ArrayList<>();
        for (TrackPoint point : track.points()) {
            raw.add(reading(point, side));
        }
        List<HandReading> smooth = new ArrayList<>();
        for (int i = 0; i < raw.size(); i++) {
            HandReading now = raw.get(i);
            HandPlace before = raw.get(Math.max(0, i - 1)).place();
            HandPlace after = raw.get(Math.min(raw.size() - 1, i + 1)).place();
            boolean slip = before == after && now.place() != before;
            smooth.add(slip ? new HandReading(now.tMs(), before, now.outside(), now.hand()) : now);
        }
        return smooth;
    }

    private HandReading reading(TrackPoint point, Side side) {
        int tMs = point.frame() * frameMs;
        Pose pose = poses.get(point.frame());
        if (pose == null) {
            return new HandReading(tMs, HandPlace.UNSEEN, 0, point.box().centre());
        }
        ArmView arm = new BodyView(pose, point.box().height()).arm(side);
        return new HandReading(tMs, reader.read(arm), arm.outside(), arm.hand());
    }
}
