package com.penny.notify.control.smtp;

/** The mail server will never take this letter. Says which kind of refusal it was; never the server's words. */
public final class MailRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    MailRefusedException(String reason) {
        super(reason, null, false, false);
    }
}
