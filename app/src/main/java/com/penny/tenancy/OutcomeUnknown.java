package com.penny.tenancy;

/**
 * A transaction could not be committed, or was committed and the answer got lost. What stands outside of the database, such
 * as a file, must stay until somebody has looked.
 */
public class OutcomeUnknown extends RuntimeException {

    public OutcomeUnknown(Throwable cause) {
        super("the transaction may have been rolled back", cause);
    }
}
