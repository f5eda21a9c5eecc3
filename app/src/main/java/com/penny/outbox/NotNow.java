package com.penny.outbox;

/** Something that a task needs is not there at the moment. It is no failure of the task, which is tried again soon. */
public class NotNow extends RuntimeException {

    public NotNow(String message) {
        super(message);
    }
}
