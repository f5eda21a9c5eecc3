package com.penny.vision.analyser.scoring;

import com.penny.vision.analyser.behaviour.Evidence;
import com.penny.vision.analyser.behaviour.HandPlace;

/**
 * How much each piece of evidence counts. The weights follow from what each piece can mean by itself: being seen, standing
 * at a shelf and taking something are what every customer does and together stay under half; only a hand that took
 * something, went to clothing or a bag and then hung free lifts a score over it.
 */
public final class ScoreCard {

    private static final int MAX_BEHAVIOUR = 55;
    private static final int REACH = 8;
    private static final int REACH_PUT_BACK = 4;
    private static final int ON_BODY = 27;
    /** On the body this long is as sure as it gets. */
    private static final double SURE_ON_BODY_MS = 800;

    private static final int RELEASED = 20;
    /** Until the hand is seen free, it may just carry something before the chest; a pocket is no place to carry. */
    private static final double JACKET_UNRELEASED = 0.6;
    /** A stretched arm towards an undrawn shelf is a weaker beginning. */
    private static final double UNZONED = 0.85;

    private static final int MAX_OBJECT = 20;
    private static final int HELD = 4;
    private static final int SHELF_CHANGED = 8;
    private static final int SHELF_UNKNOWN = 3;
    private static final int CHANGED_AND_PUT_AWAY = 8;

    private static final int MAX_MOTION = 15;
    private static final double DWELL_PER_SECOND = 2;
    private static final int MAX_DWELL = 5;
    private static final int WALKED_ON = 3;
    private static final int EXIT_WITHOUT_TILL = 7;

    private static final int MAX_PERSON = 10;
    private static final double SURE_CONFIDENCE = 0.6;
    private static final double SURE_TRACKED_MS = 1500;

    private ScoreCard() {}

    /** What the evidence amounts to. */
    public static Score of(Evidence evidence) {
        return new Score(
                Math.min(MAX_BEHAVIOUR, behaviour(evidence)),
                Math.min(MAX_OBJECT, object(evidence)),
                Math.min(MAX_MOTION, motion(evidence)),
                person(evidence));
    }

    private static int behaviour(Evidence evidence) {
        if (!evidence.reached()) {
            return 0;
        }
        if (evidence.putBack()) {
            return REACH_PUT_BACK;
        }
        double onBody = ON_BODY * Math.min(1, evidence.putAwayMs() / SURE_ON_BODY_MS);
        if (!evidence.released() && evidence.putAwayPlace() == HandPlace.JACKET) {
            onBody *= JACKET_UNRELEASED;
        }
        double points = REACH + onBody + (evidence.released() ? RELEASED : 0);
        return (int) Math.round(evidence.zoned() ? points : points * UNZONED);
    }

    private static int object(Evidence evidence) {
        if (!evidence.reached() || evidence.putBack()) {
            return 0;
        }
        boolean putAway = evidence.putAwayMs() > 0;
        int held = evidence.held() || putAway ? HELD : 0;
        return switch (evidence.shelf()) {
            case UNCHANGED -> held;
            case UNKNOWN -> held + SHELF_UNKNOWN;
            case CHANGED -> held + SHELF_CHANGED + (putAway ? CHANGED_AND_PUT_AWAY : 0);
        };
    }

    private static int motion(Evidence evidence) {
        double dwell = Math.min(MAX_DWELL, evidence.dwellMs() / 1000.0 * DWELL_PER_SECOND);
        return (int) Math.round(dwell)
                + (evidence.walkedOn() ? WALKED_ON : 0)
                + (evidence.exitWithoutTill() ? EXIT_WITHOUT_TILL : 0);
    }

    private static int person(Evidence evidence) {
        double sure = Math.min(1, evidence.confidence() / SURE_CONFIDENCE);
        double followed = Math.min(1, evidence.trackedMs() / SURE_TRACKED_MS);
        return (int) Math.round(MAX_PERSON * sure * followed);
    }
}
