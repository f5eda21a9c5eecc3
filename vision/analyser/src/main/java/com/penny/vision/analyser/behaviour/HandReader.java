package com.penny.vision.analyser.behaviour;

import com.penny.vision.messages.ZoneKind;

/** Says where a hand is. */
final class HandReader {

    /** Below this the pose model guesses. */
    private static final double SEEN = 0.2;
    /** At the hips clothes stand off the body by about this much, and the pose model errs by as much. */
    private static final double CLOTHES = 0.08;
    /**
     * A wrist goes under a jacket across its edge, into the outline of the trunk. On the outline or beyond it the hand
     * holds something before the body, to look at it or on its way to a basket.
     */
    private static final double UNDER_JACKET = 0;
    /** A bag hangs beside the hip within this distance. */
    private static final double BAG = 0.3;

    private static final double BENT_ELBOW = 130;
    private static final double STRAIGHT_ELBOW = 140;
    private static final double HANGING_LIFT = 35;
    private static final double REACHING_LIFT = 40;
    /** Half a trunk, a quarter of a metre: farther than things are held to look at them. */
    private static final double REACHING_OUTSIDE = 0.5;

    private static final double ABOVE_SHOULDERS = -0.1;
    /** Without a drawn shelf only a clearly stretched arm counts. */
    private static final double STRETCHED_LIFT = 60;

    private static final double TOP_OF_JACKET = 0.15;
    private static final double BELT = 0.85;
    private static final double BOTTOM_OF_POCKET = 1.3;
    private static final double ABOVE_BELT = 0.6;

    private final ZoneMap zones;

    HandReader(ZoneMap zones) {
        this.zones = zones;
    }

    HandPlace read(ArmView arm) {
        if (arm.confidence() < SEEN) {
            return HandPlace.UNSEEN;
        }
        if (reaches(arm)) {
            return HandPlace.SHELF;
        }
        if (arm.lift() <= HANGING_LIFT && arm.elbow() >= STRAIGHT_ELBOW && arm.down() >= ABOVE_BELT) {
            return HandPlace.RELAXED;
        }
        return arm.elbow() <= BENT_ELBOW ? onBody(arm) : HandPlace.AWAY;
    }

    private boolean reaches(ArmView arm) {
        if (zones.has(ZoneKind.SHELF)) {
            return arm.lift() >= REACHING_LIFT
                    && (arm.outside() >= REACHING_OUTSIDE || arm.down() <= ABOVE_SHOULDERS)
                    && zones.isIn(ZoneKind.SHELF, arm.hand());
        }
        return arm.lift() >= STRETCHED_LIFT && arm.outside() >= REACHING_OUTSIDE;
    }

    private static HandPlace onBody(ArmView arm) {
        if (arm.outside() <= UNDER_JACKET && arm.down() >= TOP_OF_JACKET && arm.down() < BELT) {
            return HandPlace.JACKET;
        }
        boolean atHips = arm.down() >= BELT && arm.down() <= BOTTOM_OF_POCKET;
        if (arm.outside() <= CLOTHES && atHips) {
            return HandPlace.POCKET;
        }
        return atHips && arm.outside() <= BAG ? HandPlace.BAG : HandPlace.AWAY;
    }
}
