package com.penny.vision.analyser.artefacts;

import com.penny.vision.analyser.geometry.Box;
import com.penny.vision.analyser.inference.Detection;
import com.penny.vision.analyser.tracking.PersonTrack;
import com.penny.vision.analyser.tracking.Scene;
import java.util.ArrayList;
import java.util.List;

/**
 * Everybody except the subject. In doubt a box is hidden: people followed, the half second before and after they were,
 * and whatever the detector thought might be a person.
 */
final class Bystanders {

    private static final int BEFORE_AND_AFTER = 5;
    private static final double MARGIN = 0.12;
    /** A detection that shares this much with the subject's box is the subject. */
    private static final double SAME = 0.3;

    private final Scene scene;
    private final PersonTrack subject;

    Bystanders(Scene scene, PersonTrack subject) {
        this.scene = scene;
        this.subject = subject;
    }

    /** The areas to hide in a frame, in pixels of the frame. */
    List<Box> in(int frame) {
        List<Box> areas = new ArrayList<>();
        for (PersonTrack person : scene.people()) {
            if (person.id() != subject.id()) {
                int known = Math.max(person.firstFrame(), Math.min(person.lastFrame(), frame));
                if (Math.abs(known - frame) <= BEFORE_AND_AFTER) {
                    person.at(known).ifPresent(point -> areas.add(point.box().grown(MARGIN)));
                }
            }
        }
        for (Detection detection : scene.detectionsAround(frame)) {
            if (!isSubject(detection.box(), frame)) {
                areas.add(detection.box().grown(MARGIN));
            }
        }
        return areas;
    }

    private boolean isSubject(Box box, int frame) {
        int known = Math.max(subject.firstFrame(), Math.min(subject.lastFrame(), frame));
        return subject.at(known).filter(point -> isSamePerson(point.box(), box)).isPresent();
    }

    /** Most of a small box inside the subject's is a part of the subject, such as the head. */
    private static boolean isSamePerson(Box subjectBox, Box box) {
        return subjectBox.overlap(box) > SAME || subjectBox.sharedArea(box) > 0.8 * box.area();
    }
}
