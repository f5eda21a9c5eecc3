package com.penny.notify.control.smtp;

/** The letter did not get out this time. Says which kind of failure it was; never the server's words, which may name people. */
public final class MailDelayedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    MailDelayedException(String reason) {
        super(reason, null, false, false);
    }
}
