package com.penny.vision.analyser.behaviour;

/** Whether the shelf looks different where a hand has been. */
public enum ShelfChange {
    /** The place was covered before or after, or nobody reached. */
    UNKNOWN,
    /** Something is gone, or is there that was not. */
    CHANGED,
    /** It looks as before. */
    UNCHANGED
}
