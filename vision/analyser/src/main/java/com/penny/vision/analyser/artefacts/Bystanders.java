package com.penny.vision.analyser.artefacts;

import com.penny.vision.analyser.geometry.Box;
import com.penny.vision.analyser.inference.Detection;
import com.penny.vision.analyser.tracking.PersonTrack;
import com.penny.vision.analyser.tracking.Scene;
import com.penny.vision.analyser.tracking.TrackPoint;
import java.util.ArrayList;
import java.util.List;

/**
 * Everybody except the subject. In doubt a box is hidden: people followed, the half second before and after they were,
 * and whatever the detector thought might be a person, in zones that are not watched as well. A subject who goes on into
 * such a zone is hidden there too, as nobody followed them.
 */
final class Bystanders {

    private static final int BEFORE_AND_AFTER = 5;
    private static final double MARGIN = 0.12;
    /** A detection that shares this much with the subject's box is the subject. */
    private static final double SAME = 0.3;
    /** A box with this share of itself inside the subject's is a part of the subject. */
    private static final double PART = 0.8;
    /** Fewer frames may be one person at the edge of a zone, found twice. */
    private static final int SEEN_TOGETHER = 3;

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
        for (PersonTrack person : scene.unwatched()) {
            person.at(frame)
                    .map(TrackPoint::box)
                    .filter(box -> isBesideSubject(person) ? !isPartOfSubject(box, frame) : !isSubject(box, frame))
                    .ifPresent(box -> areas.add(box.grown(MARGIN)));
        }
        for (Detection detection : scene.detectionsAround(frame)) {
            if (!isSubject(detection.box(), frame)) {
                areas.add(detection.box().grown(MARGIN));
            }
        }
        return areas;
    }

    /** Nobody is seen at two places: who is seen in the same frames as the subject is somebody else. */
    private boolean isBesideSubject(PersonTrack person) {
        return person.points().stream()
                        .filter(point -> point.confidence() > 0)
                        .filter(point -> subject.at(point.frame())
                                .filter(own -> own.confidence() > 0)
                                .isPresent())
                        .count()
                >= SEEN_TOGETHER;
    }

    private boolean isSubject(Box box, int frame) {
        return isPartOfSubject(box, frame) || subjectAround(frame).overlap(box) > SAME;
    }

    /** Most of a small box inside the subject's is a part of the subject, such as the head. */
    private boolean isPartOfSubject(Box box, int frame) {
        return subjectAround(frame).sharedArea(box) > PART * box.area();
    }

    private Box subjectAround(int frame) {
        int known = Math.max(subject.firstFrame(), Math.min(subject.lastFrame(), frame));
        return subject.at(known).map(TrackPoint::box).orElseThrow();
    }
}
