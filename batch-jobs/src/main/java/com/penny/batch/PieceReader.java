package com.penny.batch;

import com.penny.jobs.Part;
import com.penny.jobs.Piece;
import com.penny.jobs.Workbench;
import com.penny.jobs.Workbench.Ticket;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.batch.runtime.context.JobContext;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Reads the pieces of a step from where the run has come to; none once it is to stop. The checkpoint of the container is not used: the
 * run has its own.
 */
@Named
@Dependent
public class PieceReader extends AbstractItemReader {

    @Inject
    JobContext job;

    @Inject
    StepContext step;

    @Inject
    @BatchProperty
    String part;

    @Inject
    @BatchProperty
    String parts;

    @Inject
    Workbench workbench;

    private final Queue<Piece> ahead = new ArrayDeque<>();
    private Ticket ticket;
    private Part share;
    private String position;

    @Override
    public void open(Serializable checkpoint) {
        ticket = Attempt.of(job);
        share = Shares.part(part, parts);
        position = workbench.open(ticket, Shares.step(job, step), share);
    }

    @Override
    public Piece readItem() {
        if (!workbench.goesOn(ticket)) {
            return null;
        }
        if (ahead.isEmpty()) {
            ahead.addAll(workbench.read(ticket, Shares.step(job, step), share, position));
        }
        Piece next = ahead.poll();
        if (next != null) {
            position = next.key();
        }
        return next;
    }
}
