package com.penny.vision.messages;

/** The clip itself is at fault. Sending the same bytes again gives the same answer. */
public final class ClipRejectedException extends Exception {

    private final RejectionReason reason;

    /** Rejects with the reason's own sentence. */
    public ClipRejectedException(RejectionReason reason) {
        super(reason.sentence());
        this.reason = reason;
    }

    /** Which rule the clip breaks. */
    public RejectionReason reason() {
        return reason;
    }

    /** What is wrong and what to do, in plain English. */
    public String detail() {
        return reason.sentence();
    }
}
