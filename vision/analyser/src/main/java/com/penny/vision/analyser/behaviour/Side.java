package com.penny.vision.analyser.behaviour;

import com.penny.vision.analyser.inference.Joint;

/** A person's left or right arm. */
enum Side {
    LEFT(Joint.LEFT_SHOULDER, Joint.LEFT_ELBOW, Joint.LEFT_WRIST),
    RIGHT(Joint.RIGHT_SHOULDER, Joint.RIGHT_ELBOW, Joint.RIGHT_WRIST);

    private final Joint shoulder;
    private final Joint elbow;
    private final Joint wrist;

    Side(Joint shoulder, Joint elbow, Joint wrist) {
        this.shoulder = shoulder;
        this.elbow = elbow;
        this.wrist = wrist;
    }

    Joint shoulder() {
        return shoulder;
    }

    Joint elbow() {
        return elbow;
    }

    Joint wrist() {
        return wrist;
    }
}
