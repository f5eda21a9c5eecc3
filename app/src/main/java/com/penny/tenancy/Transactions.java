package com.penny.tenancy;

import java.util.concurrent.Callable;

/** Runs work in a transaction that the database binds to a persona. */
public interface Transactions {

    /**
     * Begins a transaction, binds it, runs the work and commits; rolls back when the work throws. Inside a transaction
     * of the same persona the work joins it.
     *
     * @throws OutcomeUnknown when the commit was refused, or its answer lost
     * @throws IllegalStateException when a transaction of another persona is under way: work is never mixed
     */
    <T> T as(Persona persona, Callable<T> work);

    /** As {@link #as(Persona, Callable)}, for work without a result. */
    default void run(Persona persona, Runnable work) {
        as(persona, () -> {
            work.run();
            return null;
        });
    }

    /**
     * @return whom the transaction under way works for
     * @throws IllegalStateException when none is under way
     */
    Persona current();

    /** Runs something once the transaction under way has committed; forgets it after a rollback. */
    void afterCommit(Runnable work);
}
