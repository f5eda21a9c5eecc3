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

    /**
     * Runs something as the last of the transaction under way, bound as it is: for rows that many transactions change one after the
     * other, so that nobody waits for them longer than a commit takes, and no two wait for each other.
     *
     * @param order what the row is called; the work of a transaction is done in this order, and as it was asked for within one name
     */
    void beforeCommit(String order, Runnable work);

    /** Runs something once the transaction under way has committed; forgets it after a rollback. */
    void afterCommit(Runnable work);
}
