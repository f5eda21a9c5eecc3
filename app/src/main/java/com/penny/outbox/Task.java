package com.penny.outbox;

/** A kind of work that is done outside requests. Repeated after a crash or failure: it must do no harm twice. */
public interface Task {

    String name();

    /** @throws RuntimeException to be tried again later */
    void run(String instance);
}
