package com.penny.batch;

import com.penny.jobs.Piece;
import com.penny.jobs.Workbench;
import jakarta.batch.api.chunk.ItemProcessor;
import jakarta.batch.runtime.context.JobContext;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Does what of a piece is slow and may be done twice. */
@Named
@Dependent
public class PieceProcessor implements ItemProcessor {

    /** @param result null where there is nothing to hand on */
    record Processed(Piece piece, Object result) {}

    @Inject
    JobContext job;

    @Inject
    StepContext step;

    @Inject
    Workbench workbench;

    @Override
    public Processed processItem(Object item) {
        Piece piece = (Piece) item;
        return new Processed(piece, workbench.process(Attempt.of(job), Shares.step(job, step), piece));
    }
}
