package com.penny.outbox;

import com.penny.tenancy.Persona;
import java.time.Duration;
import java.util.Collection;
import java.util.UUID;

/** Leaves work for later, in the transaction under way: if that rolls back, nothing was ever asked for. */
public interface Outbox {

    /**
     * Runs a task once, soon after the commit, on some server; again after a crash.
     *
     * @param task the name of a {@link Task}
     * @param instance names the work, at most 200 characters of identifiers, never personal data; the same instance is
     *     not queued twice at a time
     */
    void enqueue(String task, String instance);

    /** As {@link #enqueue(String, String)}, but not before this long after the commit; a few seconds later at most. */
    void enqueue(String task, String instance, Duration pause);

    /** Takes back, in the transaction under way, what nobody has begun: it was done with something else. */
    void drop(String task, Collection<String> instances);

    /** Tells open screens of a store, or of reviewers, that something they may show has changed. */
    void tell(Persona.Role audience, UUID storeId, String topic, UUID subjectId, boolean raised);
}
