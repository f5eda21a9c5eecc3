package com.penny.jobs;

/** What a step has left is not what it should have: says what, for people. */
public class Discrepancy extends RuntimeException {

    /** @param message at most 500 characters, without personal data */
    public Discrepancy(String message) {
        super(message);
    }
}
