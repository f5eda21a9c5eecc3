package com.penny.notify;

/**
 * How far a message has come; fired as a job, in the transaction that notes it. At least once for each outcome.
 *
 * @param key as its writer named it
 * @param reason a class of failure, such as {@code recipient 550} or {@code gone}; null without one
 */
public record Carried(String key, Outcome outcome, String reason) {

    public enum Outcome {
        /** The next on its way has taken it. */
        SENT,
        /** Stays on this machine, which is connected to nobody. */
        KEPT,
        /** Did not get out this time and is tried again. */
        DELAYED,
        /** Over, unsent. */
        FAILED
    }
}
