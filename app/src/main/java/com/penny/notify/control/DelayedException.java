package com.penny.notify.control;

/** A message did not get out this time. Says which kind of failure it was; never a server's words, which may name people. */
public final class DelayedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public DelayedException(String reason) {
        super(reason, null, false, false);
    }
}
