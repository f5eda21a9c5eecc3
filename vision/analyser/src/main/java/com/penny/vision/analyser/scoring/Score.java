package com.penny.vision.analyser.scoring;

import com.penny.vision.messages.PartName;
import com.penny.vision.messages.ScorePart;
import com.penny.vision.messages.ScoreSample;
import java.util.List;

/** A score, 0 to 100, as the sum of its parts. */
public record Score(int behaviour, int object, int motion, int person) {

    /** Nobody there. */
    public static final Score NONE = new Score(0, 0, 0, 0);

    public int total() {
        return behaviour + object + motion + person;
    }

    public List<ScorePart> parts() {
        return List.of(
                new ScorePart(PartName.BEHAVIOUR, behaviour),
                new ScorePart(PartName.OBJECT, object),
                new ScorePart(PartName.MOTION, motion),
                new ScorePart(PartName.PERSON, person));
    }

    /** The score as a point of the timeline. */
    public ScoreSample at(int tMs) {
        return new ScoreSample(tMs, total(), behaviour, object, motion, person);
    }
}
