package com.penny.vision.messages;

/** Things seen that a score may rest on. Each names what happened, never why. */
public enum SignalKind {
    /** A hand went into a shelf zone. */
    SHELF_REACH,
    /** After a reach the hand went to clothing or a bag and stayed or vanished there. */
    CONCEALMENT,
    /** After a reach the hand went back to the shelf and came away low and free: what was taken was put back. */
    ITEM_RETURNED,
    /** The person stood near goods for some time. */
    DWELL,
    /** After a reach the person went through the exit zone without having been in the till zone. */
    EXIT_WITHOUT_TILL
}
