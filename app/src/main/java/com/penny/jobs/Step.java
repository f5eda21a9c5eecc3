package com.penny.jobs;

import java.util.List;

/**
 * A step of a job: pieces in an order, each done in a transaction of its own that also moves the place the run has come to. What was
 * done is therefore never done again and never left out, whichever server is killed. Steps keep nothing between calls.
 */
public interface Step {

    /** The job's name, a dot and the name of the step in its file: {@code retention.evidence}. */
    String name();

    /** How many are to be done, as it stands now: for the progress that people see. Called outside of transactions. */
    long total(Run run, Part part);

    /**
     * The next pieces; none at the end. Called outside of transactions.
     *
     * @param after the last piece that was done; null at the beginning
     */
    List<Piece> read(Run run, Part part, String after);

    /**
     * What is slow and can be done again without harm: files, and calls to others. Called outside of transactions.
     *
     * @return handed to {@link #write}; may be null
     */
    default Object process(Run run, Piece piece) {
        return null;
    }

    /**
     * Does a piece, in a transaction of its persona.
     *
     * @param processed what {@link #process} has made of it
     */
    void write(Run run, Piece piece, Object processed);

    /**
     * Looks whether all is as it should be once every part has come to its end. Called outside of transactions.
     *
     * @throws RuntimeException when it is not, saying what; the run has then failed
     */
    void verify(Run run);
}
