package com.penny.launcher;

/** Something a person has to know or do: printed as one sentence without a stack trace, and the command ends with 1. */
public final class Failure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Failure(String sentence) {
        super(sentence);
    }

    public Failure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
