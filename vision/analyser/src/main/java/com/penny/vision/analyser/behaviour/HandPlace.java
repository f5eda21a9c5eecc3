package com.penny.vision.analyser.behaviour;

/** Where a hand is, as far as the picture shows. */
public enum HandPlace {
    /** Stretched out into the shelf. */
    SHELF,
    /** Before the trunk with a bent elbow. */
    JACKET("hand to jacket"),
    /** At the hip with a bent elbow. */
    POCKET("hand to trouser pocket"),
    /** Just beside the hip with a bent elbow. */
    BAG("hand to bag"),
    /** Hanging down with a straight arm. */
    RELAXED,
    /** Anywhere else: holding, pointing, on the way. */
    AWAY,
    /** Not seen well enough to tell. */
    UNSEEN;

    private final String detail;

    HandPlace() {
        this(null);
    }

    HandPlace(String detail) {
        this.detail = detail;
    }

    /** Whether something could be hidden there. */
    boolean isOnBody() {
        return detail != null;
    }

    /** In plain English for places on the body, for example {@code hand to jacket}; null for others. */
    public String detail() {
        return detail;
    }
}
