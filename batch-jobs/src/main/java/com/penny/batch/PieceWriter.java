package com.penny.batch;

import com.penny.batch.PieceProcessor.Processed;
import com.penny.jobs.Workbench;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.batch.runtime.context.JobContext;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Does pieces, each together with the place that the run has come to. */
@Named
@Dependent
public class PieceWriter extends AbstractItemWriter {

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

    @Override
    public void writeItems(List<Object> items) {
        for (Object item : items) {
            Processed processed = (Processed) item;
            workbench.write(
                    Attempt.of(job),
                    Shares.step(job, step),
                    Shares.part(part, parts),
                    processed.piece(),
                    processed.result());
        }
    }
}
