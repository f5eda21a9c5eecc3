package com.penny.vision.analyser.behaviour;

import com.penny.vision.analyser.geometry.Vec;
import com.penny.vision.analyser.inference.Joint;
import com.penny.vision.analyser.inference.Pose;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A standing person of 300 pixels, trunk 90 pixels from (200, 100) down to (200, 190), whose right arm can be put anywhere. */
final class Poses {

    static final double HEIGHT = 300;

    private Poses() {}

    static Pose rightArm(double elbowX, double elbowY, double wristX, double wristY) {
        return rightArm(elbowX, elbowY, wristX, wristY, 0.8);
    }

    static Pose rightArm(double elbowX, double elbowY, double wristX, double wristY, double confidence) {
        List<Vec> places = new ArrayList<>(Collections.nCopies(Joint.COUNT, new Vec(200, 60)));
        put(places, Joint.LEFT_SHOULDER, 230, 100);
        put(places, Joint.RIGHT_SHOULDER, 170, 100);
        put(places, Joint.LEFT_HIP, 215, 190);
        put(places, Joint.RIGHT_HIP, 185, 190);
        put(places, Joint.LEFT_ELBOW, 235, 150);
        put(places, Joint.LEFT_WRIST, 238, 200);
        put(places, Joint.RIGHT_ELBOW, elbowX, elbowY);
        put(places, Joint.RIGHT_WRIST, wristX, wristY);
        List<Double> confidences = new ArrayList<>(Collections.nCopies(Joint.COUNT, 0.8));
        confidences.set(Joint.RIGHT_WRIST.ordinal(), confidence);
        return new Pose(places, confidences);
    }

    /** The arm hangs down straight. */
    static Pose hanging() {
        return rightArm(165, 150, 162, 200);
    }

    /** The arm is stretched out to the left of the picture, at the height of the chest. */
    static Pose reaching() {
        return rightArm(125, 115, 75, 120);
    }

    /** The hand is held before the body, well off it. */
    static Pose holding() {
        return rightArm(150, 150, 140, 130);
    }

    /** The hand lies on the chest. */
    static Pose onChest() {
        return rightArm(150, 145, 195, 145);
    }

    /** The hand is at the hip, elbow bent outwards. */
    static Pose atPocket() {
        return rightArm(135, 150, 178, 190);
    }

    private static void put(List<Vec> places, Joint joint, double x, double y) {
        places.set(joint.ordinal(), new Vec(x, y));
    }
}
