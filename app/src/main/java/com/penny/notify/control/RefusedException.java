package com.penny.notify.control;

/** Nobody will ever take this message. Says which kind of refusal it was; never a server's words. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public RefusedException(String reason) {
        super(reason, null, false, false);
    }
}
