package com.penny.samples.figure;

/** Shapes of one layer melt into each other; different layers meet in a sharp edge, as a sleeve meets a hand. */
public enum Layer {
    SKIN,
    HAIR,
    TOP,
    TROUSERS,
    SHOES,
    ITEM,
    BASKET;

    /** Whether the layer belongs to the person rather than to something carried. */
    public boolean isBody() {
        return this != ITEM && this != BASKET;
    }
}
