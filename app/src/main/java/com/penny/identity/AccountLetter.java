package com.penny.identity;

import java.net.URI;

/**
 * Event: somebody must be written to about their account. Fired in the transaction of a job.
 *
 * @param key names the letter for ever, no personal data
 * @param to the address
 * @param language of the reader, as a tag
 * @param link what the letter is about; works once, where it carries a secret
 */
public record AccountLetter(Kind kind, String key, String to, String language, URI link) {

    /** What the letter asks its reader to do. */
    public enum Kind {
        CONFIRM_EMAIL,
        RESET_PASSWORD,
        JOIN_STORE,
        START_STORE,
        FACTORS_REMOVED
    }
}
