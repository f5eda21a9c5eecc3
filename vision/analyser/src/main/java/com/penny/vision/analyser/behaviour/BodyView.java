package com.penny.vision.analyser.behaviour;

import com.penny.vision.analyser.geometry.Vec;
import com.penny.vision.analyser.inference.Joint;
import com.penny.vision.analyser.inference.Pose;

/** A pose seen from the trunk: its axis, its length and its outline are the measure for the arms. */
final class BodyView {

    /** Half of a trunk's depth: its outline is never narrower, even in profile. */
    private static final double HALF_DEPTH = 0.2;
    /** A trunk is about three tenths of a person's height; shorter than this it points to the camera. */
    private static final double SHORTEST_TRUNK = 0.2;
    /** From the wrist to the middle of the fingers, in forearms. */
    private static final double HAND_LENGTH = 0.35;

    private final Pose pose;
    private final Vec shoulders;
    private final Vec axis;
    private final double trunk;
    private final double halfWidth;

    /** @param height of the person's box, in pixels */
    BodyView(Pose pose, double height) {
        this.pose = pose;
        this.shoulders = pose.place(Joint.LEFT_SHOULDER).middle(pose.place(Joint.RIGHT_SHOULDER));
        Vec hips = pose.place(Joint.LEFT_HIP).middle(pose.place(Joint.RIGHT_HIP));
        Vec down = hips.minus(shoulders);
        this.trunk = Math.max(down.length(), SHORTEST_TRUNK * height);
        this.axis = down.length() > 0 ? down.times(1 / down.length()) : new Vec(0, 1);
        double shoulderWidth = pose.place(Joint.LEFT_SHOULDER).distanceTo(pose.place(Joint.RIGHT_SHOULDER));
        this.halfWidth = Math.max(HALF_DEPTH, shoulderWidth / 2 / trunk);
    }

    ArmView arm(Side side) {
        Vec shoulder = pose.place(side.shoulder());
        Vec elbow = pose.place(side.elbow());
        Vec wrist = pose.place(side.wrist());
        Vec forearm = wrist.minus(elbow);
        Vec way = wrist.minus(shoulders);
        return new ArmView(
                pose.confidence(side.wrist()),
                way.dot(axis) / trunk,
                Math.abs(way.dot(axis.turned())) / trunk - halfWidth,
                wrist.minus(shoulder).degreesTo(axis),
                180 - forearm.degreesTo(elbow.minus(shoulder)),
                wrist.plus(forearm.times(HAND_LENGTH)));
    }

    /** Shoulders to hips, in pixels. */
    double trunkLength() {
        return trunk;
    }
}
