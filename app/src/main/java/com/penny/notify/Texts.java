package com.penny.notify;

import java.time.Instant;

/** Text messages to telephones. */
public interface Texts {

    /** The reason of a failure when whoever has the number has sent STOP. */
    String STOPPED = "stopped";

    /**
     * @param key as that of a letter
     * @param to a mobile number, {@code +34612345678} (E.164)
     * @param until when it is worth nothing any more
     */
    record Text(String key, String to, String words, Instant until) {}

    /**
     * A mobile number as it is kept, {@code +34612345678} (E.164).
     *
     * @param typed as people write it, with the country
     * @param pointer of the field that it was typed into
     * @throws com.penny.kernel.Problem 400 for what is no number, and for one that no text message reaches
     */
    String reachable(String typed, String pointer);

    /** As {@link Mail#send}. */
    void send(Text text);

    /** Whether there is anybody who would carry one; where the local outbox is, that keeps it. */
    boolean offered();
}
