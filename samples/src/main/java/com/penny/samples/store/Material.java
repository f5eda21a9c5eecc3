package com.penny.samples.store;

/** What a solid of the shop is made of; decides its pattern and its gloss. */
public enum Material {
    FLOOR,
    WALL,
    CEILING,
    METAL,
    CARTON,
    POUCH,
    BOTTLE,
    PRICE_STRIP,
    DOOR,
    LAMP,
    COUNTER,
    SIGN;

    /** Mirror share at right angles, 0 to 1. */
    double gloss() {
        return switch (this) {
            case FLOOR -> .10;
            case CARTON, POUCH, BOTTLE -> .05;
            default -> 0;
        };
    }

    /** Whether the surface shines by itself, so light falling on it is not added. */
    boolean luminous() {
        return this == LAMP || this == DOOR;
    }
}
