package com.penny.launcher.process;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/** A process of the product that can be started again after it died. */
public interface Part {

    /** The word for it in messages, such as {@code database}. */
    String name();

    /**
     * Starts it.
     *
     * @return completes with the exit code when the process is gone
     * @throws IOException when it cannot be started; this counts like an end
     */
    CompletableFuture<Integer> start() throws IOException;

    /** Completes when it does its work, after a start that has just begun. */
    CompletableFuture<Void> ready();

    /** Stops it in an orderly way and returns when it is gone; harmless when it does not run. */
    void stop() throws IOException, InterruptedException;
}
