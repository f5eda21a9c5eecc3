package com.penny.stripesandbox.billing;

/** What the buttons of the portal do. */
public enum PortalAct {
    /** At the end of the period. */
    CANCEL,
    /** It goes on after all. */
    KEEP,
    CARD_PAYS,
    CARD_REFUSED,
    CARD_ASKS,
    /** What is open. */
    PAY,
    /** Lets a day pass. */
    DAY,
    /** Lets time pass until the next period. */
    PERIOD,
    /** Lets two weeks pass. */
    FORTNIGHT,
    /** The merchant ends it at once. */
    END,
    /** The trial ends without a card, of a subscription that pauses then. */
    PAUSE,
    /** A paused one goes on. */
    RESUME
}
