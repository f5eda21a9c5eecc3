package com.penny.outbox;

/** A kind of work that is done outside requests. Repeated after a crash or failure: it must do no harm twice. */
public interface Task {

    String name();

    /** Among work that is due the higher goes first: what people wait for before what only keeps machines busy. */
    default int priority() {
        return 50;
    }

    /** Whether this server has what the task needs; one that has not leaves it to others. Asked once, at the start. */
    default boolean possibleHere() {
        return true;
    }

    /**
     * @throws NotNow to be tried again in two seconds, since something it needs is not there
     * @throws RuntimeException to be tried again later, each time later
     */
    void run(String instance);
}
