package com.penny.samples.motion;

/** What a person is doing, as the ground truth names it. */
public enum Phase {
    WALK,
    STAND,
    /** The hand goes to the shelf and closes on the item. */
    REACH,
    /** The item is in the hand, in view. */
    HOLD,
    /** The item goes into a pocket or under clothes. */
    CONCEAL,
    /** The item goes back to its place on the shelf. */
    RETURN,
    /** The item goes into an open basket. */
    BASKET,
    /** The item lies on or is handed over the till. */
    PAY
}
