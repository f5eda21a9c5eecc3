package com.penny.identity.control;

/** A passkey's answer that proves nothing. Never shown: its reader is told one thing, whatever was wrong. */
public class PasskeyRefused extends Exception {

    private final boolean copied;

    /** @param copied whether the signature is right and only its count is not */
    public PasskeyRefused(boolean copied, Throwable cause) {
        super("a passkey's answer was refused", cause);
        this.copied = copied;
    }

    boolean copied() {
        return copied;
    }
}
