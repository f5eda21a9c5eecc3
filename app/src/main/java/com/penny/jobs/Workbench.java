package com.penny.jobs;

import java.util.List;
import java.util.UUID;

/** What the artifacts of Jakarta Batch call: each call stands outside of the container's transactions and has its own. */
public interface Workbench {

    /**
     * One attempt at a run. A later one makes it worthless, so that a server that was thought dead can do nothing any more.
     *
     * @param attempt from 1
     */
    record Ticket(UUID run, int attempt) {}

    /** An attempt whose run another server has taken over, or that nobody knows. */
    final class Overtaken extends RuntimeException {
        public Overtaken(Ticket ticket) {
            super("attempt " + ticket.attempt() + " at run " + ticket.run() + " is not the one that counts");
        }
    }

    /**
     * Begins or goes on with a part of a step.
     *
     * @return the key of the last piece that was done; null for none
     * @throws Overtaken when the attempt does not count any more
     */
    String open(Ticket ticket, String step, Part part);

    /**
     * Whether there is another piece to be done. To be asked before each.
     *
     * @return false once the run is to stop
     * @throws Overtaken when the attempt does not count any more
     */
    boolean goesOn(Ticket ticket);

    /** The next pieces; none at the end, which is noted. */
    List<Piece> read(Ticket ticket, String step, Part part, String after);

    Object process(Ticket ticket, String step, Piece piece);

    /** Does a piece and moves the place, both or neither. @throws Overtaken when the attempt does not count any more */
    void write(Ticket ticket, String step, Part part, Piece piece, Object processed);

    /** Looks whether a step has left what it should have; not when the run is to stop. */
    void verify(Ticket ticket, String step);

    /** Says how an attempt ended. One that does not count any more ends without a word. */
    void ended(Ticket ticket, Ending ending);

    /** How Jakarta Batch ended. */
    enum Ending {
        COMPLETED,
        FAILED
    }
}
